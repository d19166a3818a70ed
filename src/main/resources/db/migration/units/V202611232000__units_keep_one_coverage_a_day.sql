-- Like every ledger table: one newest row for what its keys name.
create unique index coverage_newest on units.coverage (province_code, starts) where upper_inf(known);
