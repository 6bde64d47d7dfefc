const [width, height, edge] = [120, 28, 3]

/** How a value went, as a line with its last point and the target dashed; decoration beside a table that says the same. */
export function Spark({ values, target }: { values: readonly (number | null)[]; target: number }) {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const [low, high] = [Math.min(...known, target), Math.max(...known, target)]
  const x = (index: number) =>
    values.length === 1 ? width / 2 : Math.round(edge + (index * (width - 2 * edge)) / (values.length - 1))
  const y = (value: number) =>
    high === low
      ? height / 2
      : Math.round(height - edge - ((value - low) * (height - 2 * edge)) / (high - low))
  const points = values.flatMap((value, index) => (value === null ? [] : [[x(index), y(value)] as const]))
  const [lastX, lastY] = points.at(-1)!
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path className="spark-target" d={`M0 ${y(target)}H${width}`} />
      <polyline className="spark" points={points.map((point) => point.join(',')).join(' ')} />
      <circle className="end" cx={lastX} cy={lastY} r="2.5" />
    </svg>
  )
}
