# The rival of RM.KMEANS: R's kmeans() as it comes, one call a start, from starts that are written for ours to use too.
# usage: Rscript kmeans.R ROWS COLUMNS K STARTS KIND FOLDER; prints seconds and the least sum of squares within.
# KIND groups: as many groups as clusters that overlap a little; cloud: one cloud of correlated figures, no groups.
arguments <- commandArgs(TRUE)
rows <- as.integer(arguments[1]); columns <- as.integer(arguments[2]); k <- as.integer(arguments[3])
starts <- as.integer(arguments[4]); folder <- arguments[6]
set.seed(1)
data <- matrix(rnorm(rows * columns), rows)
data <- if (arguments[5] == "groups") data + matrix(rnorm(k * columns, sd = 3), k)[sample(k, rows, TRUE), ] else scale(data + rnorm(rows))
centres <- lapply(seq_len(starts), function(i) data[sample(rows, k), ])
writeDoubles <- function(name, values) {
  file <- file(file.path(folder, name), "wb")
  writeBin(as.double(values), file)
  close(file)
}
writeDoubles("data", t(data))
writeDoubles("starts", unlist(lapply(centres, t)))
# Its warnings say that it stopped before the end: that is its own choice, and its time.
seconds <- system.time(within <- sapply(centres, function(start) suppressWarnings(kmeans(data, start))$tot.withinss))[["elapsed"]]
cat(sprintf("%.6f %.9g\n", seconds, min(within)))
