-- The effect of a coach who stops on participation: read from the tables of docs/a-mix-study.md, and worked out again from the runs.
-- For DuckDB, in the folder that has results/coach in it:   duckdb < docs/examples/coach.sql

SELECT 'differences.csv' AS source, difference
FROM read_csv('results/coach/differences.csv') WHERE outcome = 'participation_broad' AND scenario = 'stops'
UNION ALL
SELECT 'differences.parquet', difference
FROM 'results/coach/differences.parquet' WHERE outcome = 'participation_broad' AND scenario = 'stops'
UNION ALL
-- By hand: a run under 'stops' less the run with the same people in the base, on average.
SELECT 'runs.csv', avg(stops.participation_broad - base.participation_broad)
FROM read_csv('results/coach/runs.csv', types = {'fingerprint': 'VARCHAR'}) AS stops
JOIN read_csv('results/coach/runs.csv', types = {'fingerprint': 'VARCHAR'}) AS base USING (replicate)
WHERE stops.scenario = 'stops' AND base.scenario = 'base'
UNION ALL
SELECT 'runs.parquet', avg(stops.participation_broad - base.participation_broad)
FROM 'results/coach/runs.parquet' AS stops JOIN 'results/coach/runs.parquet' AS base USING (replicate)
WHERE stops.scenario = 'stops' AND base.scenario = 'base';
