# The effect of a coach who stops on participation: read from the tables of docs/a-mix-study.md, and worked out again from the runs.
# Needs nothing but R; Parquet is read where arrow, nanoparquet or duckdb is installed.   Rscript docs/examples/coach.R [results/coach]

arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "results/coach"

csv <- function(name) {
  # A fingerprint is a name; one that happens to have digits only would be read as a number.
  read.csv(file.path(folder, paste0(name, ".csv")), na.strings = "", colClasses = if (name == "runs") c(fingerprint = "character") else NA)
}

# The same from Parquet, with types and missing values as they are; nothing where no package here reads it.
parquet <- function(name) {
  file <- file.path(folder, paste0(name, ".parquet"))
  if (requireNamespace("arrow", quietly = TRUE)) return(as.data.frame(arrow::read_parquet(file)))
  if (requireNamespace("nanoparquet", quietly = TRUE)) return(as.data.frame(nanoparquet::read_parquet(file)))
  if (requireNamespace("duckdb", quietly = TRUE)) {
    connection <- DBI::dbConnect(duckdb::duckdb())
    on.exit(DBI::dbDisconnect(connection, shutdown = TRUE))
    return(DBI::dbGetQuery(connection, sprintf("SELECT * FROM '%s'", file)))
  }
  NULL
}

# What the program worked out.
told <- function(differences) subset(differences, outcome == "participation_broad" & scenario == "stops")$difference

# The same by hand: a run under 'stops' less the run with the same people in the base, on average.
paired <- function(runs) {
  both <- merge(subset(runs, scenario == "stops"), subset(runs, scenario == "base"), by = "replicate", suffixes = c("", ".base"))
  mean(both$participation_broad - both$participation_broad.base)
}

say <- function(what, value) cat(sprintf("%s %.17g\n", what, value))

say("differences.csv", told(csv("differences")))
say("runs.csv", paired(csv("runs")))
rows <- parquet("differences")
if (is.null(rows)) {
  cat("Parquet is not read: none of arrow, nanoparquet and duckdb is installed\n")
} else {
  say("differences.parquet", told(rows))
  say("runs.parquet", paired(parquet("runs")))
}
