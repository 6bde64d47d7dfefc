import fc from 'fast-check'

// Properties draw the same cases on every run; SEED=… draws others, and a failure prints the seed it had.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_261_122) })
