/** Units in which the law gives time. `hour` and `working-hour` both run in working time. */
export type TimeUnit = 'working-hour' | 'hour' | 'working-day' | 'day' | 'month' | 'year'
export type TimeLimit = { time: number; unit: TimeUnit }
