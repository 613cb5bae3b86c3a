--liquibase formatted sql

--changeset training:0091-city-plan-decree splitStatements:false stripComments:false
--comment: Standard template and numbers of the decree that sets the city's plan; form after Permendagri 1/2023, code after Permendagri 83/2022.
insert into letter.template (id, kind, number, state, valid_from, title, body, copies, edited_at, published_at)
values ('5b1d7f0e-0000-4000-8000-000000000091', 'city-plan-decree', 1, 'PUBLISHED', '2020-01-01', 'Keputusan Wali Kota',
$body$# TENTANG

# RENCANA PENGEMBANGAN KOMPETENSI TAHUN {{tahun-rencana}}

# {{tahap}}

Menimbang : 1. bahwa pengembangan kompetensi pegawai aparatur sipil negara dilaksanakan menurut rencana yang ditetapkan untuk satu tahun;
  2. bahwa rencana perangkat daerah telah diperiksa dan dihimpun dalam berkas Nomor {{nomor-berkas}};

Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;
  2. Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020, Pasal 203 sampai dengan Pasal 207;

# MEMUTUSKAN

Menetapkan : **Keputusan Wali Kota tentang Rencana Pengembangan Kompetensi Tahun {{tahun-rencana}}.**

KESATU : Menetapkan rencana pengembangan kompetensi tahun {{tahun-rencana}} dari {{jumlah-perangkat-daerah}} ({{jumlah-perangkat-daerah-terbilang}}) perangkat daerah sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini.

KEDUA : Rencana sebagaimana dimaksud dalam diktum KESATU memuat {{jumlah-kebutuhan}} ({{jumlah-kebutuhan-terbilang}}) kebutuhan bagi {{jumlah-peserta}} ({{jumlah-peserta-terbilang}}) peserta dengan perkiraan biaya {{jumlah-biaya}} ({{jumlah-biaya-terbilang}}).

KETIGA : Pelaksanaan rencana dibebankan pada anggaran perangkat daerah masing-masing sesuai ketersediaannya; perubahannya ditetapkan sebagai revisi.

KEEMPAT : Keputusan ini mulai berlaku pada tanggal ditetapkan.
$body$,
$copies$Sekretaris Daerah {{pemerintah}}
Kepala perangkat daerah yang bersangkutan$copies$,
'2026-01-01 00:00:00+07', '2026-01-01 00:00:00+07');
insert into letter.number_pattern (kind, valid_from, pattern) values ('city-plan-decree', '2020-01-01', '100.3.3.3/{number}/{unit}/{year}');
--rollback not required
