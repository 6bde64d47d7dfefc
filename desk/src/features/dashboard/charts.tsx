import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { DashboardFigure } from './queries.ts'

const bar = { width: 100, height: 22 }

/** A value as a dark bar with the goal as a black tick; the numbers stand beside it. */
export function GoalBar({ value, goal, unit }: { value: number; goal: number; unit: string }) {
  const most = unit === 'percent' ? 100 : Math.max(value, goal) * 1.25 || 1
  const x = scaleLinear([0, most], [0, bar.width]).clamp(true)
  const tick = Math.min(bar.width - 1.5, Math.max(1.5, x(goal)))
  return (
    <svg
      className="chart goal-bar"
      {...bar}
      viewBox={`0 0 ${bar.width} ${bar.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="band" {...bar} rx="2" />
      <rect className="value" y="7" width={x(value)} height="8" />
      <path className="target" d={`M${tick} 2v18`} />
    </svg>
  )
}

type Month = NonNullable<DashboardFigure['trend']>[number]
const spark = { width: 92, height: 26 }

/** The last months as a thin line, the goal dotted; the table of months says the numbers. */
export function Sparkline({ months, goal }: { months: readonly Month[]; goal: number }) {
  const known = months.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return null
  const [least, most] = [Math.min(goal, ...known), Math.max(goal, ...known)]
  const y = scaleLinear([least, most === least ? least + 1 : most], [spark.height - 4, 4])
  const x = scaleLinear([0, months.length - 1], [4, spark.width - 5])
  const last = months.findLastIndex(({ value }) => value !== null)
  const draw = line<Month>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))
    .digits(1)
  return (
    <svg className="chart" {...spark} viewBox={`0 0 ${spark.width} ${spark.height}`} aria-hidden="true">
      <path className="spark-target" d={`M2 ${y(goal)}H${spark.width - 2}`} />
      <path className="spark" d={draw([...months]) ?? ''} />
      <circle className="end" cx={x(last)} cy={y(months[last]?.value ?? 0)} r="2.8" />
    </svg>
  )
}

const trend = { width: 720, height: 200, left: 96, right: 30, top: 14, bottom: 28 }

/** Twelve months with an axis; decoration for those who read the table of the same numbers. */
export function TrendChart({
  months,
  label,
  write,
}: {
  months: readonly { month: string; value: number | null }[]
  label: string
  write: (value: number) => string
}) {
  const known = months.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length === 0) return null
  const { width, height, left, right, top, bottom } = trend
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [height - bottom, top]).nice(4)
  const x = scaleLinear([0, Math.max(1, months.length - 1)], [left + 8, width - right - 8])
  const draw = line<{ value: number | null }>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))
    .digits(1)
  return (
    <svg className="chart trend-chart" viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{label}</title>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <path className="trend-line" d={`M${left} ${y(tick)}H${width - right}`} />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {write(tick)}
          </text>
        </g>
      ))}
      <path className="spark" d={draw([...months]) ?? ''} />
      {months.map(({ month, value }, index) => (
        <g key={month}>
          {value !== null && <circle className="end" cx={x(index)} cy={y(value)} r="3" />}
          <text
            className={index % 2 === months.length % 2 ? 'trend-month--even' : undefined}
            x={x(index)}
            y={height - 6}
            textAnchor="middle"
          >
            {`${month.slice(5, 7)}/${month.slice(2, 4)}`}
          </text>
        </g>
      ))}
    </svg>
  )
}
