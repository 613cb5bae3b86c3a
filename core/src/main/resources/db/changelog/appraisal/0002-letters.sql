--liquibase formatted sql

--changeset appraisal:0002-plan-letter splitStatements:false stripComments:false
--comment: Standard templates and numbers of the papers of an appraisal (PermenPANRB 6/2022): the agreed plan and the evaluation.
insert into letter.template (id, kind, number, state, valid_from, title, body, copies, edited_at, published_at)
values ('5b1d7f0e-0000-4000-8000-000000000010', 'rencana-skp', 1, 'PUBLISHED', '2020-01-01',
'Sasaran Kinerja Pegawai',
$body$# SASARAN KINERJA PEGAWAI TAHUN {{tahun-skp}}

Pegawai yang dinilai : **{{nama}}**
  NIP : {{nip}}
  Pangkat/golongan : {{pangkat}}
  Jabatan : {{jabatan}}
  Unit kerja : {{unit-kerja}}

Pejabat penilai : {{pejabat-penilai}}
  Jabatan : {{jabatan-pejabat-penilai}}

Nomor SKP : {{nomor-skp}}

Versi rencana : {{versi-rencana}}

Disepakati tanggal : {{tanggal-kesepakatan}}

Alasan perubahan : {{alasan-perubahan}}

Ekspektasi khusus pimpinan : {{ekspektasi-perilaku}}

Rencana hasil kerja dengan indikator dan targetnya tercantum dalam lampiran. Perilaku kerja mengikuti nilai dasar BerAKHLAK: berorientasi pelayanan, akuntabel, kompeten, harmonis, loyal, adaptif, dan kolaboratif.
$body$,
$copies$$copies$,
'2026-01-01 00:00:00+07', '2026-01-01 00:00:00+07');
insert into letter.number_pattern (kind, valid_from, pattern)
values ('rencana-skp', '2020-01-01', '800.1.10.1/{number}/{unit}/{year}');
--rollback not required

--changeset appraisal:0002-evaluation-letter splitStatements:false stripComments:false
insert into letter.template (id, kind, number, state, valid_from, title, body, copies, edited_at, published_at)
values ('5b1d7f0e-0000-4000-8000-000000000011', 'evaluasi-kinerja', 1, 'PUBLISHED', '2020-01-01',
'Dokumen Evaluasi Kinerja Pegawai',
$body$# DOKUMEN EVALUASI KINERJA PEGAWAI TAHUN {{tahun-skp}}

Pegawai yang dinilai : **{{nama}}**
  NIP : {{nip}}
  Pangkat/golongan : {{pangkat}}
  Jabatan : {{jabatan}}
  Unit kerja : {{unit-kerja}}

Pejabat penilai : {{pejabat-penilai}}
  Jabatan : {{jabatan-pejabat-penilai}}

Nomor SKP : {{nomor-skp}}

Hasil kerja : {{hasil-kerja}}

Alasan : {{alasan-hasil-kerja}}

Perilaku kerja : {{perilaku-kerja}}

Alasan penilaian perilaku : {{alasan-perilaku-kerja}}

Catatan nilai dasar : {{catatan-nilai-dasar}}

Predikat kinerja : **{{predikat-kinerja}}**

Hasil penilaian disampaikan kepada pegawai tanggal {{tanggal-disampaikan}} dan {{penerimaan-hasil}}. Realisasi hasil kerja tercantum dalam lampiran.
$body$,
$copies$$copies$,
'2026-01-01 00:00:00+07', '2026-01-01 00:00:00+07');
insert into letter.number_pattern (kind, valid_from, pattern)
values ('evaluasi-kinerja', '2020-01-01', '800.1.10.2/{number}/{unit}/{year}');
--rollback not required
