import { Tag } from '@mot-cua/ui'
import { useWords } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import type { PicturedUnit, PlanPageData } from './requests.ts'

/** What the plan touches of the tree, before and after, side by side. */
export function Trees({ page: { before, after, on, plan } }: { page: PlanPageData }) {
  const { reorganisation: said } = useWords()
  if (plan.changes.length === 0 || plan.state === 'cancelled') return null
  return (
    <div className="split">
      <Tree id="before" title={said.before(shortDate(on))} units={before} />
      <Tree id="after" title={said.after(shortDate(on))} units={after} />
    </div>
  )
}

function Tree({ id, title, units }: { id: string; title: string; units: readonly PicturedUnit[] }) {
  const known = new Set(units.map((unit) => unit.id))
  const roots = units.filter(({ parent }) => parent === null || !known.has(parent))
  return (
    <section className="pane" aria-labelledby={id}>
      <div className="pane-head">
        <h2 id={id}>{title}</h2>
      </div>
      <div className="pane-body">
        <Branch units={roots} all={units} />
      </div>
    </section>
  )
}

function Branch({ units, all }: { units: readonly PicturedUnit[]; all: readonly PicturedUnit[] }) {
  const { reorganisation: said, of } = useWords()
  if (units.length === 0) return null
  return (
    <ul className="plan-tree">
      {units.map((unit) => (
        <li key={unit.id}>
          <span className={unit.fate === 'ends' ? 'plan-ended' : undefined}>
            {of({ vi: unit.nameVi, en: unit.nameEn })}
          </span>{' '}
          <span className="muted small">{unit.id}</span>{' '}
          {unit.fate !== 'stays' && <Tag strong={unit.fate === 'begins'}>{said.fates[unit.fate]}</Tag>}
          <Branch units={all.filter(({ parent }) => parent === unit.id)} all={all} />
        </li>
      ))}
    </ul>
  )
}
