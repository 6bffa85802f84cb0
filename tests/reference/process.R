# What R says of the random tables in a file: lines of table, key, value. Rscript process.R tables.csv out.txt
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
all <- read.csv(arguments[1])
out <- file(arguments[2], "w")
say <- function(t, key, value) cat(sprintf("%d %s %.17g\n", t, key, value), sep = "", file = out)
for (d in split(all, all$table)) {
    t <- d$table[1]
    r <- cor.test(d$x, d$y)
    say(t, "r", r$estimate)
    say(t, "r_p", r$p.value)
    f <- summary(aov(x ~ factor(g), d))[[1]]
    say(t, "eta", sqrt(f[1, 2] / sum(f[, 2])))
    say(t, "eta_p", f[1, 5])
    counts <- table(d$g, d$h)
    chi <- suppressWarnings(chisq.test(counts, correct = FALSE))
    say(t, "v", sqrt(chi$statistic / (sum(counts) * (min(dim(counts)) - 1))))
    say(t, "v_p", chi$p.value)
    w <- suppressWarnings(prop.test(sum(d$won), nrow(d), correct = FALSE))$conf.int
    say(t, "wilson_low", w[1])
    say(t, "wilson_high", w[2])
    s <- summary(survfit(Surv(days, closed) ~ 1, d))
    say(t, "km_steps", length(s$time))
    say(t, paste0("km_", seq_along(s$time)), s$surv)
    say(t, paste0("se_", seq_along(s$time)), s$std.err)
    k <- survdiff(Surv(days, closed) ~ g, d)
    say(t, "logrank", k$chisq)
    say(t, "logrank_p", pchisq(k$chisq, sum(k$exp > 0) - 1, lower.tail = FALSE))
    m <- glm(won ~ x + y + factor(h), binomial, d, control = glm.control(epsilon = 1e-15, maxit = 100))
    # Errors are of the weights before the last step: once more from the end.
    m <- glm(won ~ x + y + factor(h), binomial, d, start = coef(m), control = glm.control(epsilon = 1e-15, maxit = 100))
    c <- summary(m)$coefficients
    say(t, paste0("b_", seq_len(nrow(c))), c[, 1])
    say(t, paste0("b_se_", seq_len(nrow(c))), c[, 2])
    say(t, paste0("b_p_", seq_len(nrow(c))), c[, 4])
}
close(out)
