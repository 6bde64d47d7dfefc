import { More } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { useWords } from '../../../messages/words.ts'
import { CheckAt, ChecksAt, LinesAt, LongAt, NumberAt, SelectAt, TextAt } from './controls.tsx'
import { useEditing } from './editing.tsx'
import { ListAt } from './list-at.tsx'
import { agencyKinds, emptyCase, emptyComponent, emptyFee, emptyTime, withValue } from './record-draft.ts'

/** The sections of the editor in their order, each with the places of the record it edits. */
export const sections = [
  {
    id: 'general',
    places: ['code', 'name', 'field', 'ministry', 'decision', 'tiers', 'subjects'],
    part: General,
  },
  { id: 'cases', places: ['cases'], part: Cases },
  { id: 'channels', places: ['channels'], part: Channels },
  { id: 'results', places: ['results'], part: Results },
  { id: 'legalBases', places: ['legal_bases'], part: LegalBases },
  { id: 'requirements', places: ['requirements'], part: Requirements },
  { id: 'agencies', places: ['agencies'], part: Agencies },
  { id: 'others', places: ['related', 'joint'], part: Others },
] as const

const Row = ({ children }: { children: ReactNode }) => <div className="edit-row">{children}</div>
const text = () => ''

function General() {
  const { record: said, tiers } = useWords().catalogue
  return (
    <>
      <LongAt pointer="/name" label={said.name} />
      <Row>
        <TextAt pointer="/field" label={said.field} list="known-fields" />
        <TextAt pointer="/ministry" label={said.ministry} />
      </Row>
      <TextAt pointer="/decision" label={said.decision} width="m" />
      <ChecksAt pointer="/tiers" label={said.tiers} words={tiers} />
      <ListAt
        slim
        pointer="/subjects"
        label={said.subjects}
        thing="subject"
        empty={text}
        nameOf={(index) => said.subject(index + 1)}
      >
        {(pointer, index) => <TextAt pointer={pointer} label={said.subject(index + 1)} />}
      </ListAt>
    </>
  )
}

function Cases() {
  const { record: said } = useWords().catalogue
  const { record } = useEditing()
  const nameOf = (index: number) =>
    record.cases[index]?.name || (index === 0 ? said.usualCase : said.oneCase(index + 1))
  return (
    <ListAt pointer="/cases" thing="case" empty={emptyCase} nameOf={nameOf}>
      {(pointer) => (
        <>
          <LongAt
            pointer={`${pointer}/name`}
            label={said.caseName}
            hint={said.caseNameHint}
            optional
            rows={1}
          />
          <Components pointer={`${pointer}/components`} />
          <ListAt
            slim
            pointer={`${pointer}/steps`}
            label={said.steps}
            thing="step"
            empty={text}
            nameOf={(index) => said.step(index + 1)}
          >
            {(step, index) => <LongAt pointer={step} label={said.step(index + 1)} />}
          </ListAt>
        </>
      )}
    </ListAt>
  )
}

function Components({ pointer }: { pointer: string }) {
  const { record: said } = useWords().catalogue
  return (
    <ListAt
      pointer={pointer}
      label={said.components}
      thing="component"
      empty={emptyComponent}
      nameOf={(index) => said.component(index + 1)}
    >
      {(paper) => (
        <>
          <LongAt pointer={`${paper}/name`} label={said.componentName} />
          <Row>
            <NumberAt pointer={`${paper}/originals`} label={said.originals} />
            <NumberAt pointer={`${paper}/copies`} label={said.copies} />
          </Row>
          <More summary={said.more}>
            <CheckAt pointer={`${paper}/form`} label={said.form} />
            <Row>
              <TextAt pointer={`${paper}/form_name`} label={said.formName} optional />
              <TextAt pointer={`${paper}/form_url`} label={said.formUrl} optional />
            </Row>
            <TextAt pointer={`${paper}/code`} label={said.componentCode} optional width="m" />
            <Row>
              <LinesAt pointer={`${paper}/replaced_by`} label={said.replacedBy} hint={said.replacedByHint} />
              <LinesAt
                pointer={`${paper}/legal_bases`}
                label={said.componentBases}
                hint={said.componentBasesHint}
              />
            </Row>
          </More>
        </>
      )}
    </ListAt>
  )
}

function Channels() {
  const { record: said } = useWords().catalogue
  return (
    <ListAt
      pointer="/channels"
      thing="channel"
      empty={() => ({ channel: 'online', times: [emptyTime()] })}
      nameOf={(index) => said.oneChannel(index + 1)}
    >
      {(pointer) => (
        <>
          <SelectAt pointer={`${pointer}/channel`} label={said.channel} words={said.channelNames} />
          <ListAt
            pointer={`${pointer}/times`}
            thing="time"
            empty={emptyTime}
            nameOf={(index) => said.oneTime(index + 1)}
          >
            {(time) => <Time pointer={time} />}
          </ListAt>
        </>
      )}
    </ListAt>
  )
}

function Time({ pointer }: { pointer: string }) {
  const { record: said } = useWords().catalogue
  const { record, edit } = useEditing()
  const cases = record.cases.map(({ id, name }, index) => [id, name || said.oneCase(index + 1)])
  // Whoever chooses a unit says it: from now on it is no longer assumed.
  const putUnit = (unit: string | null) =>
    edit((before) =>
      withValue(withValue(before, `${pointer}/unit`, unit), `${pointer}/unit_given`, unit !== null),
    )
  return (
    <>
      <Row>
        <NumberAt pointer={`${pointer}/time`} label={said.time} />
        <SelectAt
          pointer={`${pointer}/unit`}
          label={said.unit}
          words={said.units}
          empty={said.noTime}
          onPut={putUnit}
        />
        {cases.length > 1 && (
          <SelectAt
            pointer={`${pointer}/case`}
            label={said.forCase}
            words={Object.fromEntries(cases)}
            empty={said.everyCase}
          />
        )}
      </Row>
      <TextAt pointer={`${pointer}/note`} label={said.note} optional />
      <ListAt
        pointer={`${pointer}/fees`}
        label={said.fees}
        thing="fee"
        empty={emptyFee}
        nameOf={(index) => said.oneFee(index + 1)}
      >
        {(fee) => (
          <Row>
            <SelectAt pointer={`${fee}/kind`} label={said.feeKind} words={said.feeKinds} />
            <NumberAt pointer={`${fee}/amount`} label={said.amount} hint={said.amountHint} width="full" />
            <TextAt pointer={`${fee}/per`} label={said.per} optional />
            <TextAt pointer={`${fee}/code`} label={said.feeCode} optional />
            <TextAt pointer={`${fee}/note`} label={said.note} optional />
          </Row>
        )}
      </ListAt>
    </>
  )
}

function Results() {
  const { record: said } = useWords().catalogue
  return (
    <ListAt
      pointer="/results"
      thing="result"
      empty={() => ({ name: '', code: null })}
      nameOf={(index) => said.oneResult(index + 1)}
    >
      {(pointer) => (
        <div className="edit-row edit-row--first">
          <TextAt pointer={`${pointer}/name`} label={said.resultName} />
          <TextAt pointer={`${pointer}/code`} label={said.resultCode} optional />
        </div>
      )}
    </ListAt>
  )
}

function LegalBases() {
  const { record: said } = useWords().catalogue
  const empty = () => ({ number: '', name: null, issuer: null, issued_on: null })
  return (
    <ListAt pointer="/legal_bases" thing="basis" empty={empty} nameOf={(index) => said.oneBasis(index + 1)}>
      {(pointer) => (
        <>
          <Row>
            <TextAt pointer={`${pointer}/number`} label={said.basisNumber} />
            <TextAt pointer={`${pointer}/issued_on`} type="date" label={said.issuedOn} optional />
            <TextAt pointer={`${pointer}/issuer`} label={said.issuer} optional />
          </Row>
          <TextAt pointer={`${pointer}/name`} label={said.basisName} optional />
        </>
      )}
    </ListAt>
  )
}

function Requirements() {
  const { record: said } = useWords().catalogue
  return (
    <ListAt
      slim
      pointer="/requirements"
      thing="requirement"
      empty={text}
      nameOf={(index) => said.requirement(index + 1)}
    >
      {(pointer, index) => <LongAt pointer={pointer} label={said.requirement(index + 1)} />}
    </ListAt>
  )
}

function Agencies() {
  const { record: said } = useWords().catalogue
  return agencyKinds.map((kind) => (
    <ListAt
      key={kind}
      pointer={`/agencies/${kind}`}
      label={said.agencyKinds[kind]}
      thing="agency"
      empty={() => ({ code: null, name: '' })}
      nameOf={(index) => said.oneAgency(index + 1)}
    >
      {(pointer) => (
        <div className="edit-row edit-row--first">
          <TextAt pointer={`${pointer}/name`} label={said.agencyName} />
          <TextAt pointer={`${pointer}/code`} label={said.agencyCode} optional />
        </div>
      )}
    </ListAt>
  ))
}

function Others() {
  const { record: said } = useWords().catalogue
  return (['related', 'joint'] as const).map((kind) => (
    <ListAt
      key={kind}
      slim
      pointer={`/${kind}`}
      label={said[kind]}
      thing="code"
      empty={text}
      nameOf={(index) => said.oneCode(index + 1)}
    >
      {(pointer, index) => <TextAt pointer={pointer} width="s" label={said.oneCode(index + 1)} />}
    </ListAt>
  ))
}
