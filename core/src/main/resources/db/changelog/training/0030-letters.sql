--liquibase formatted sql

--changeset training:0030-assignment-letter splitStatements:false stripComments:false
--comment: Standard template and numbers of surat tugas; form after Permendagri 1/2023, code after Permendagri 83/2022.
insert into letter.template (id, kind, number, state, valid_from, title, body, copies, edited_at, published_at)
values ('5b1d7f0e-0000-4000-8000-000000000001', 'surat-tugas', 1, 'PUBLISHED', '2020-01-01', 'Surat Tugas',
$body$Dasar : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;
  2. Persetujuan atas permohonan pengembangan kompetensi Nomor {{nomor-permohonan}} tanggal {{tanggal-persetujuan}}.

# MENUGASKAN

Kepada :
  Nama : {{nama}}
  NIP : {{nip}}
  Pangkat/golongan : {{pangkat}}
  Jabatan : {{jabatan}}
  Unit kerja : {{unit-kerja}}

Untuk : Mengikuti **{{nama-pelatihan}}** dengan ketentuan sebagai berikut:
  Penyelenggara : {{penyelenggara}}
  Waktu : {{waktu}}
  Tempat : {{tempat}}
  Beban belajar : {{jam-pelajaran}} ({{jam-pelajaran-terbilang}}) jam pelajaran
  Biaya : {{biaya}} ({{biaya-terbilang}}), dibebankan pada anggaran perangkat daerah

Setelah selesai, pegawai tersebut melaporkan hasilnya kepada atasan langsung serta menyerahkan sertifikat dan laporan kepada pengelola pengembangan kompetensi.

Demikian surat tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.
$body$,
$copies$Kepala BKPSDM {{pemerintah}}
Pegawai yang bersangkutan$copies$,
'2026-01-01 00:00:00+07', '2026-01-01 00:00:00+07');
insert into letter.number_pattern (kind, valid_from, pattern) values ('surat-tugas', '2020-01-01', '800.1.11.1/{number}/{unit}/{year}');
--rollback not required

--changeset training:0030-certificate-letter splitStatements:false stripComments:false
insert into letter.template (id, kind, number, state, valid_from, title, body, copies, edited_at, published_at)
values ('5b1d7f0e-0000-4000-8000-000000000002', 'certificate-acknowledgement', 1, 'PUBLISHED', '2020-01-01',
'Surat Keterangan Pengakuan Jam Pelajaran',
$body$Yang bertanda tangan di bawah ini menerangkan bahwa:

Nama : {{nama}}
NIP : {{nip}}
Pangkat/golongan : {{pangkat}}
Jabatan : {{jabatan}}
Unit kerja : {{unit-kerja}}

telah menyelesaikan pengembangan kompetensi:

Nama kegiatan : {{nama-pelatihan}}
Penyelenggara : {{penyelenggara}}
Waktu : {{waktu}}
Sertifikat : {{nomor-sertifikat}}

dan kepadanya diakui **{{jam-pelajaran}} ({{jam-pelajaran-terbilang}}) jam pelajaran** pengembangan kompetensi untuk tahun {{tahun}}.

Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.
$body$,
$copies$Pegawai yang bersangkutan$copies$,
'2026-01-01 00:00:00+07', '2026-01-01 00:00:00+07');
insert into letter.number_pattern (kind, valid_from, pattern)
values ('certificate-acknowledgement', '2020-01-01', '800.2/{number}/{unit}/{year}');
--rollback not required
