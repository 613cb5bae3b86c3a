--liquibase formatted sql

--changeset training:0071-study-decree splitStatements:false stripComments:false
--comment: Standard template and numbers of the decree about a study assignment; structure of a keputusan after Permendagri 1/2023.
insert into letter.template (id, kind, number, state, valid_from, title, body, copies, edited_at, published_at)
values ('5b1d7f0e-0000-4000-8000-000000000003', 'keputusan-tugas-belajar', 1, 'PUBLISHED', '2020-01-01',
'Keputusan Wali Kota',
$body$# TENTANG PEMBERIAN TUGAS BELAJAR

Menimbang : a. bahwa untuk memenuhi kebutuhan kompetensi dan kualifikasi pendidikan, pegawai negeri sipil yang memenuhi syarat dapat diberi tugas belajar;

  b. bahwa pegawai yang namanya tercantum dalam keputusan ini memenuhi syarat dan permohonannya Nomor {{nomor-permohonan}} telah disetujui tanggal {{tanggal-persetujuan}};

  c. bahwa berdasarkan pertimbangan huruf a dan huruf b perlu menetapkan Keputusan tentang Pemberian Tugas Belajar.

Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;

  2. Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020;

  3. Surat Edaran Menteri PANRB Nomor 28 Tahun 2021 tentang Pengembangan Kompetensi bagi PNS melalui Jalur Pendidikan.

# MEMUTUSKAN

Menetapkan : KEPUTUSAN WALI KOTA TENTANG PEMBERIAN TUGAS BELAJAR

KESATU : Memberikan tugas belajar kepada:
  Nama : {{nama}}
  NIP : {{nip}}
  Pangkat/golongan : {{pangkat}}
  Jabatan : {{jabatan}}
  Unit kerja : {{unit-kerja}}

KEDUA : Tugas belajar dilaksanakan dengan ketentuan:
  Jenjang : {{jenjang}}
  Program studi : {{program-studi}}
  Perguruan tinggi : {{penyelenggara}}
  Akreditasi : {{akreditasi}}
  Lama studi : {{lama-studi}}, {{waktu}}
  Cara belajar : {{cara-belajar}}

KETIGA : Biaya studi dibebankan pada {{pembiayaan}}.
  Jumlah : {{biaya}} ({{biaya-terbilang}})

KEEMPAT : Setelah lulus, pegawai tersebut wajib melaporkan hasil studinya dan menjalani ikatan dinas selama **{{ikatan-dinas}}**.

KELIMA : Keputusan ini mulai berlaku pada tanggal ditetapkan.
$body$,
$copies$Sekretaris Daerah {{pemerintah}}
Kepala BKPSDM {{pemerintah}}
Kepala perangkat daerah pegawai yang bersangkutan
Pegawai yang bersangkutan$copies$,
'2026-01-01 00:00:00+07', '2026-01-01 00:00:00+07');
insert into letter.number_pattern (kind, valid_from, pattern)
values ('keputusan-tugas-belajar', '2020-01-01', '800.1.11.2/{number}/{unit}/{year}');
--rollback not required
