import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWords } from '../../messages/words.ts'
import { type Drawn, labelsOf, mapSize, rankOf, type Step, shapesOf, tilesOf } from './map-drawing.ts'
import { boundariesQuery } from './queries.ts'

export type MapValue = { unit: string; name: string; value: number | null }
type Props = {
  title: string
  description: string
  values: readonly MapValue[]
  steps: readonly Step[]
  write: (value: number) => string
  chosen: string | null
  onChoose: (unit: string | null) => void
}

/** Units where they lie, in steps of lightness, the worst hatched and named; the table beside it says every value. */
export function ProvinceMap(props: Props) {
  const { data } = useQuery(boundariesQuery)
  const shapes = useMemo(() => (data ? shapesOf(data.features as Drawn[]) : null), [data])
  if (!shapes) return null
  const drawn = shapes.some(({ unit }) => props.values.some((one) => one.unit === unit))
  return drawn ? <Boundaries {...props} shapes={shapes} /> : <Tiles {...props} />
}

const classOf = (value: number | null, steps: readonly Step[]) =>
  value === null ? 'unknown' : `m${rankOf(value, steps)}`

function Boundaries({
  title,
  description,
  values,
  steps,
  write,
  chosen,
  onChoose,
  shapes,
}: Props & { shapes: ReturnType<typeof shapesOf> }) {
  const amountOf = new Map(values.map(({ unit, value }) => [unit, value]))
  const worst = new Set(
    [...values]
      .flatMap(({ unit, value }) => (value !== null && rankOf(value, steps) === 1 ? [{ unit, value }] : []))
      .slice(0, 3)
      .map(({ unit }) => unit),
  )
  const named = shapes
    .filter(({ unit }) => worst.has(unit) || unit === chosen)
    .map(({ unit, name, middle }) => {
      const value = amountOf.get(unit) ?? null
      return { unit, middle, text: value === null ? name : `${name} ${write(value)}` }
    })
  return (
    <svg
      className="map"
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      role="img"
      aria-labelledby="map-title map-text"
    >
      <title id="map-title">{title}</title>
      <desc id="map-text">{description}</desc>
      <Patterns />
      {shapes.map(({ unit, path }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same for keys
        <path
          key={unit}
          className={classOf(amountOf.get(unit) ?? null, steps)}
          d={path}
          onMouseEnter={() => onChoose(unit)}
          onMouseLeave={() => onChoose(null)}
        />
      ))}
      {shapes.map(({ unit, path }) => {
        const value = amountOf.get(unit) ?? null
        if (value !== null && rankOf(value, steps) !== 1) return null
        return <path key={unit} className={value === null ? 'hatch hatch--unknown' : 'hatch'} d={path} />
      })}
      {shapes
        .filter(({ unit }) => unit === chosen)
        .map(({ unit, path }) => (
          <path key={unit} className="chosen" d={path} />
        ))}
      {labelsOf(named).map(({ unit, text, x, y }) => (
        <text key={unit} x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </svg>
  )
}

function Tiles({ title, description, values, steps, chosen, onChoose }: Props) {
  const tiles = tilesOf(values)
  const amountOf = new Map(values.map(({ unit, value }) => [unit, value]))
  const height = Math.max(...tiles.map(({ y, size }) => y + size), 1)
  return (
    <svg
      className="map"
      viewBox={`0 0 ${mapSize.width} ${height}`}
      role="img"
      aria-labelledby="map-title map-text"
    >
      <title id="map-title">{title}</title>
      <desc id="map-text">{description}</desc>
      <Patterns />
      {tiles.map(({ unit, name, x, y, size }) => {
        const value = amountOf.get(unit) ?? null
        const rank = value === null ? null : rankOf(value, steps)
        const box = { x: x + 1, y: y + 1, width: size - 2, height: size - 2, rx: 3 }
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same for keys
          <g key={unit} onMouseEnter={() => onChoose(unit)} onMouseLeave={() => onChoose(null)}>
            <rect className={classOf(value, steps)} {...box} />
            {rank === 1 && <rect className="hatch" {...box} />}
            {chosen === unit && <rect className="chosen" {...box} />}
            <text className="tile-name" x={x + size / 2} y={y + size / 2 + 4} textAnchor="middle">
              {shortName(name, Math.floor((size - 8) / letter))}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** How wide a letter of a tile's name is at most. */
const letter = 6

/** As many of the last words of a name as a tile has room for: they tell it from its neighbours. */
function shortName(name: string, room: number): string {
  const [last = '', ...before] = name.split(/\s+/).reverse()
  let short = last.slice(0, room)
  for (const word of before) {
    if (word.length + 1 + short.length > room) break
    short = `${word} ${short}`
  }
  return short.replace(/^(và|dân|xã|huyện|phường|phố|thành phố|of|and)\s+/i, '')
}

const Patterns = () => (
  <defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V6" />
    </pattern>
    <pattern id="dots" width="7" height="7" patternUnits="userSpaceOnUse">
      <circle cx="2" cy="2" r="1" />
    </pattern>
  </defs>
)

/** What the steps of lightness mean. */
export function MapLegend({
  steps,
  write,
  unknown,
}: {
  steps: readonly Step[]
  write: (value: number) => string
  unknown: boolean
}) {
  const { dashboard: said } = useWords()
  return (
    <p className="legend map-legend">
      {steps.map(({ from, to, rank }) => (
        <span key={rank}>
          <svg viewBox="0 0 20 14" aria-hidden="true">
            <rect className={`m${rank}`} width="20" height="14" />
            {rank === 1 && <path d="M-2 14L8 0M4 16L16 0M12 16L22 2" />}
          </svg>
          {from === to ? write(from) : `${write(from)}–${write(to)}`}
        </span>
      ))}
      {unknown && (
        <span>
          <svg viewBox="0 0 20 14" aria-hidden="true">
            <rect className="unknown" width="20" height="14" />
            <circle cx="6" cy="5" r="1" />
            <circle cx="13" cy="9" r="1" />
          </svg>
          {said.noData}
        </span>
      )}
    </p>
  )
}
