-- What a run writes. A run is an instance of the job and keeps its number when it is started again. The keys refuse a line twice.

create table if not exists case_result (
  run_id bigint not null,
  line_no bigint not null,
  case_id varchar not null,
  unit varchar,
  status varchar not null,
  stable_through date,
  failure_code varchar,
  failed_rule varchar,
  primary key (run_id, line_no)
);

create index if not exists case_result_by_case on case_result (run_id, case_id, line_no);

create table if not exists finding (
  run_id bigint not null,
  line_no bigint not null,
  rule varchar not null,
  subject_id varchar not null,
  outcome varchar not null,
  force varchar not null,
  since date,
  due_on date,
  message varchar not null,
  foreign key (run_id, line_no) references case_result (run_id, line_no)
);

-- Why a case is INVALID.
create table if not exists problem (
  run_id bigint not null,
  line_no bigint not null,
  pointer varchar not null,
  code varchar not null,
  primary key (run_id, line_no, pointer, code),
  foreign key (run_id, line_no) references case_result (run_id, line_no)
);

-- Lines that name no case, and why.
create table if not exists broken_line (
  run_id bigint not null,
  line_no bigint not null,
  pointer varchar not null,
  code varchar not null,
  primary key (run_id, line_no, pointer, code)
);
