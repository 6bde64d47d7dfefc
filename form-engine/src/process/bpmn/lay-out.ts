import type { Diagram, DiagramNode } from './diagram.ts'

export type Box = { x: number; y: number; width: number; height: number }
export type Point = { x: number; y: number }
export type Layout = {
  pool: Box
  lanes: ReadonlyMap<string, Box>
  boxes: ReadonlyMap<string, Box>
  routes: ReadonlyMap<string, readonly Point[]>
}

const origin = { x: 160, y: 80 }
const header = 30
const gap = { x: 40, y: 24 }
const taskWidth = 160
/** So that the names of agency and role fit beside it. */
const leastLane = 130
const small = { start: 36, end: 36, exclusive: 50, inclusive: 50, parallel: 50 } as const

/** How large a place is drawn: a task as high as its words need. */
function sizeOf(node: DiagramNode): { width: number; height: number } {
  if (node.kind !== 'task') return { width: small[node.kind], height: small[node.kind] }
  const lines = Math.ceil((node.step.action_vi.length + 8) / 23)
  return { width: taskWidth, height: Math.max(60, 38 + lines * 15) }
}

/** Columns from left to right by the longest way to each place; lanes from top to bottom, with as many rows as stand in a column. */
export function layOut({ nodes, flows }: Diagram): Layout {
  const columns = columnsOf({ nodes, flows })
  const rows = rowsOf({ nodes, flows }, columns)
  const across = positions(
    nodes,
    (node) => columns.get(node.id)!,
    (node) => sizeOf(node).width,
    gap.x,
  )
  const laneNames = [...new Set(nodes.map(({ lane }) => lane))]
  const lanes = new Map<string, Box>()
  const boxes = new Map<string, Box>()
  const left = origin.x + 2 * header
  let y = origin.y
  for (const name of laneNames) {
    const inside = nodes.filter(({ lane }) => lane === name)
    const down = positions(
      inside,
      ({ id }) => rows.get(id)!,
      (node) => sizeOf(node).height,
      gap.y,
    )
    const laneHeight = Math.max(leastLane, down.total + gap.y)
    const room = laneHeight - down.total
    for (const node of inside) {
      const { width, height } = sizeOf(node)
      const [column, row] = [across.at(columns.get(node.id)!), down.at(rows.get(node.id)!)]
      boxes.set(node.id, {
        ...{ width, height },
        x: left + gap.x / 2 + column.from + (column.size - width) / 2,
        y: y + room / 2 + row.from + (row.size - height) / 2,
      })
    }
    lanes.set(name, { x: origin.x + header, y, width: across.total + gap.x + header, height: laneHeight })
    y += laneHeight
  }
  const pool = { ...origin, width: across.total + gap.x + 2 * header, height: y - origin.y }
  const routes = new Map(flows.map(({ id, from, to }) => [id, route(boxes, from, to)]))
  return { pool, lanes, boxes, routes }
}

/** Places one after the other, each as wide as its widest, without holes. */
function positions(
  nodes: readonly DiagramNode[],
  place: (node: DiagramNode) => number,
  size: (node: DiagramNode) => number,
  between: number,
) {
  const sizes = new Map<number, number>()
  for (const node of nodes) sizes.set(place(node), Math.max(sizes.get(place(node)) ?? 0, size(node)))
  const from = new Map<number, number>()
  let total = 0
  for (const [index, width] of [...sizes].sort(([a], [b]) => a - b)) {
    from.set(index, total)
    total += width + between
  }
  return {
    total: total - between,
    at: (index: number) => ({ from: from.get(index)!, size: sizes.get(index)! }),
  }
}

function columnsOf({ nodes, flows }: Diagram): Map<string, number> {
  const columns = new Map(nodes.map(({ id }) => [id, 0]))
  // Flows never lead back, so that after as many rounds as there are places nothing moves any more.
  for (let moved = true, round = 0; moved && round <= nodes.length; round++) {
    moved = false
    for (const { from, to } of flows) {
      const least = columns.get(from)! + 1
      if (columns.get(to)! >= least) continue
      columns.set(to, least)
      moved = true
    }
  }
  return columns
}

/** The row of a place in its lane: that of what it follows where that is free, so that lines are straight. */
function rowsOf({ nodes, flows }: Diagram, columns: ReadonlyMap<string, number>): Map<string, number> {
  const rows = new Map<string, number>()
  const laneAt = new Map(nodes.map(({ id, lane }) => [id, lane]))
  const taken = new Set<string>()
  for (const node of [...nodes].sort((a, b) => columns.get(a.id)! - columns.get(b.id)!)) {
    const before = flows.find(({ from, to }) => to === node.id && laneAt.get(from) === node.lane)
    const isFree = (row: number) => !taken.has(`${node.lane} ${columns.get(node.id)} ${row}`)
    let row = before ? (rows.get(before.from) ?? 0) : 0
    if (!isFree(row)) for (row = 0; !isFree(row); ) row++
    rows.set(node.id, row)
    taken.add(`${node.lane} ${columns.get(node.id)} ${row}`)
  }
  return rows
}

/** A line of right angles that crosses no place, where there is one. */
function route(boxes: ReadonlyMap<string, Box>, from: string, to: string): Point[] {
  const [a, b] = [boxes.get(from)!, boxes.get(to)!]
  const start = { x: a.x + a.width, y: a.y + a.height / 2 }
  const end = { x: b.x, y: b.y + b.height / 2 }
  const others = [...boxes].filter(([id]) => id !== from && id !== to).map(([, box]) => box)
  const turn = (x: number): Point[] => [start, { x, y: start.y }, { x, y: end.y }, end]
  const [near, far] = [start.x + gap.x / 2, end.x - gap.x / 2]
  const levels = [...boxes.values()].map((box) => box.y + box.height + gap.y / 4)
  const middle = (start.y + end.y) / 2
  const around = levels
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))
    .map((y): Point[] => [
      start,
      { x: near, y: start.y },
      { x: near, y },
      { x: far, y },
      { x: far, y: end.y },
      end,
    ])
  const ways = [...(start.y === end.y ? [[start, end]] : []), turn(far), turn(near), ...around]
  return ways.find((way) => others.every((box) => !crosses(way, box))) ?? turn(far)
}

const crosses = (way: readonly Point[], { x, y, width, height }: Box): boolean =>
  way.slice(1).some((point, index) => {
    const before = way[index]!
    return (
      Math.max(point.x, before.x) > x &&
      Math.min(point.x, before.x) < x + width &&
      Math.max(point.y, before.y) > y &&
      Math.min(point.y, before.y) < y + height
    )
  })
