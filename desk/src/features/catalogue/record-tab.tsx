import { Facts } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { useWords, wordFor } from '../../messages/words.ts'
import { shortDate } from '../../shell/day.ts'
import { money } from '../dossiers/moments.ts'
import {
  agencyKinds,
  editable,
  type FileCase,
  type FileFee,
  type FileRecord,
  type FileTime,
} from './editor/record-draft.ts'

/** The whole record of a procedure, to be read. */
export function RecordTab({ content }: { content: unknown }) {
  const { record: said, tiers, fill } = useWords().catalogue
  const record = editable(content)
  const bases = record.legal_bases.map(({ number, name, issuer, issued_on }) => (
    <>
      <strong className="nowrap">{number}</strong>
      {name && `: ${name}`}
      {(issuer || issued_on) && (
        <span className="sub">{[issuer, issued_on && shortDate(issued_on)].filter(Boolean).join(', ')}</span>
      )}
    </>
  ))
  return (
    <div className="record">
      <Section title={said.general}>
        <Facts
          facts={[
            { label: said.ministry, value: record.ministry || fill },
            { label: said.decision, value: record.decision || fill },
            { label: said.tiers, value: record.tiers.map((tier) => wordFor(tiers, tier)).join(', ') || fill },
            { label: said.subjects, value: record.subjects.join('; ') || fill },
          ]}
        />
      </Section>
      <Section title={said.cases}>
        {record.cases.map((one, index) => (
          <Case key={one.id} one={one} only={record.cases.length === 1} index={index} />
        ))}
      </Section>
      <Section title={said.channels}>
        <Channels record={record} />
      </Section>
      <Section title={said.results}>
        <Lines items={record.results.map(({ name, code }) => (code ? `${name} (${code})` : name))} />
      </Section>
      <Section title={said.legalBases}>
        <Lines items={bases} />
      </Section>
      <Section title={said.requirements}>
        <Lines items={record.requirements} />
      </Section>
      <Section title={said.agencies}>
        <Facts
          facts={agencyKinds
            .filter((kind) => record.agencies[kind].length > 0)
            .map((kind) => ({
              label: said.agencyKinds[kind],
              value: record.agencies[kind].map(({ name }) => name).join('; '),
            }))}
        />
        {agencyKinds.every((kind) => record.agencies[kind].length === 0) && (
          <p className="muted">{said.none}</p>
        )}
      </Section>
      {(record.related.length > 0 || record.joint.length > 0) && (
        <Section title={said.others}>
          <Facts
            facts={[
              { label: said.related, value: record.related.join(', ') || said.none },
              { label: said.joint, value: record.joint.join(', ') || said.none },
            ]}
          />
        </Section>
      )}
    </div>
  )
}

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="pane">
    <div className="pane-head">
      <h2>{title}</h2>
    </div>
    <div className="pane-body stack">{children}</div>
  </section>
)

function Lines({ items }: { items: readonly ReactNode[] }) {
  const { record } = useWords().catalogue
  if (items.length === 0) return <p className="muted">{record.none}</p>
  return (
    <ul className="lines">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and nothing moves
        <li key={index}>{item}</li>
      ))}
    </ul>
  )
}

function Case({ one, only, index }: { one: FileCase; only: boolean; index: number }) {
  const { record: said } = useWords().catalogue
  return (
    <div className="stack-s">
      {!only && <h3>{one.name ?? (index === 0 ? said.usualCase : said.oneCase(index + 1))}</h3>}
      {only && one.name && <h3>{one.name}</h3>}
      <Lines
        items={one.components.map((paper) => (
          <>
            {paper.name}
            <span className="sub">
              {[said.sheets(paper.originals ?? 0, paper.copies ?? 0), paper.form_name, paper.code]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ))}
      />
      {one.steps.length > 0 && (
        <>
          <h4 className="small muted">{said.steps}</h4>
          <ol className="lines lines--numbered">
            {one.steps.map((step, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are known by their place
              <li key={place}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Channels({ record }: { record: FileRecord }) {
  const { record: said } = useWords().catalogue
  const nameOf = (id: string | null) =>
    id === null ? null : (record.cases.find((one) => one.id === id)?.name ?? id)
  return (
    <Lines
      items={record.channels.flatMap(({ channel, times }) =>
        times.map((time) => (
          <>
            <strong>{wordFor(said.channelNames, channel)}</strong>: <Time time={time} />
            <span className="sub">
              {[nameOf(time.case), time.note].filter(Boolean).join(' · ')}
              {time.fees.length > 0 ? <Fees fees={time.fees} /> : ` ${said.free}`}
            </span>
          </>
        )),
      )}
    />
  )
}

function Time({ time: { time, unit } }: { time: FileTime }) {
  const { record: said } = useWords().catalogue
  return <>{time && unit ? `${time} ${wordFor(said.units, unit)}` : said.noTime}</>
}

function Fees({ fees }: { fees: readonly FileFee[] }) {
  const { record: said } = useWords().catalogue
  const lines = fees.map(({ kind, amount, per, note }) =>
    [
      `${wordFor(said.feeKinds, kind)}: ${amount === null ? said.byTable : money(amount)}${per ? `/${per}` : ''}`,
      note && `(${note})`,
    ]
      .filter(Boolean)
      .join(' '),
  )
  return <> {lines.join('; ')}</>
}
