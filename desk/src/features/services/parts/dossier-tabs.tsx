import type { ServiceDefinition } from '@mot-cua/form-engine'
import { useWords } from '../../../messages/words.ts'
import { ConditionAt, RequiredAt } from '../editor/condition-at.tsx'
import {
  BothAt,
  CheckAt,
  ChecksAt,
  IdAt,
  NumberAt,
  QuestionAt,
  QuestionsAt,
  SelectAt,
  TextAt,
} from '../editor/controls.tsx'
import { useEditing } from '../editor/editing.tsx'
import { ListAt } from '../editor/list-at.tsx'
import { freshId } from '../form/arrange.ts'
import { prefillSources } from '../prefill-sources.ts'
import { GroundAt, Pane } from './general-tab.tsx'

const idsOf = (items: readonly unknown[]) => items.map((item) => String((item as { id?: string }).id))

/** The papers that are required, when, and what makes one unnecessary. */
export function ComponentsTab() {
  const { services, language } = useWords()
  const said = services.components
  const sources = Object.fromEntries(prefillSources.map((source) => [source.id, source[language]]))
  return (
    <Pane title={services.tabs['giay-to']}>
      <ListAt
        pointer="/components"
        add={said.add}
        empty={(items) => ({
          id: freshId('paper', idsOf(items)),
          name_vi: '',
          name_en: '',
          ask_vi: '',
          ask_en: '',
          required: true,
          originals: 0,
          copies: 1,
          sure: 'proposal',
        })}
        nameOf={(paper) => String(paper[`name_${language}`] || paper.name_vi)}
      >
        {(pointer) => (
          <>
            <BothAt pointer={pointer} name="name" label={said.name} />
            <BothAt pointer={pointer} name="ask" label={said.ask} />
            <BothAt pointer={pointer} name="hint" label={services.field.hint} optional />
            <RequiredAt pointer={pointer} />
            <div className="edit-row">
              <NumberAt pointer={`${pointer}/originals`} label={said.originals} empty={0} />
              <NumberAt pointer={`${pointer}/copies`} label={said.copies} empty={0} />
              <IdAt pointer={pointer} label={services.field.id} />
            </div>
            <CheckAt pointer={`${pointer}/isForm`} label={said.isForm} />
            <CheckAt pointer={`${pointer}/shownOnly`} label={said.shownOnly} />
            <ListAt
              pointer={`${pointer}/provenBy`}
              label={said.provenBy}
              add={said.addProof}
              empty={() => ({ source: prefillSources[0]?.id ?? '', fields: [], data_vi: '', data_en: '' })}
              nameOf={(proof) => sources[String(proof.source)] ?? String(proof.source)}
            >
              {(proof) => (
                <>
                  <SelectAt pointer={`${proof}/source`} label={services.field.source} words={sources} />
                  <QuestionsAt pointer={`${proof}/fields`} label={said.proofFields} />
                  <BothAt pointer={proof} name="data" label={said.proofData} />
                </>
              )}
            </ListAt>
            <BothAt pointer={pointer} name="askedLater" label={said.askedLater} optional />
            <SelectAt pointer={`${pointer}/sure`} label={services.sure} words={services.certainty} />
          </>
        )}
      </ListAt>
    </Pane>
  )
}

/** What is to be paid: fees and charges have the same shape. */
export function FeesTab() {
  const { fees } = useWords().services
  return (['fees', 'charges'] as const).map((member) => (
    <Pane key={member} title={fees[member]}>
      <Amounts member={member} />
    </Pane>
  ))
}

function Amounts({ member }: { member: 'fees' | 'charges' }) {
  const { services, language } = useWords()
  const { lists, service } = useEditing()
  const said = services.fees
  const groups = Object.fromEntries((lists['exemption-grounds'] ?? []).map(({ id, vi }) => [id, vi]))
  const taken = [...service.fees, ...service.charges].map(({ id }) => id)
  return (
    <ListAt
      pointer={`/${member}`}
      add={said.add[member]}
      empty={() => ({
        id: freshId(member === 'fees' ? 'fee' : 'charge', taken),
        kind: member === 'fees' ? 'fee' : 'charge',
        vi: '',
        en: '',
        amount: 0,
        ground: '',
        sure: 'proposal',
      })}
      nameOf={(fee) => String(fee[language] || fee.vi)}
    >
      {(pointer) => (
        <>
          <BothAt pointer={pointer} name="" label={said.name} />
          <div className="edit-row">
            <NumberAt
              pointer={`${pointer}/amount`}
              label={said.amount}
              hint={said.amountHint}
              empty={null}
              width="s"
            />
            <QuestionAt pointer={`${pointer}/quantity`} label={said.quantity} empty={said.once} />
            <QuestionAt pointer={`${pointer}/exemption`} label={said.exemption} empty={said.noExemption} />
          </div>
          <ConditionAt pointer={`${pointer}/when`} label={said.when} always={said.always} />
          <ListAt
            open
            pointer={`${pointer}/exempt`}
            label={said.exempt}
            add={said.addExempt}
            empty={() => ({ group: Object.keys(groups)[0] ?? '' })}
            nameOf={({ group }) => groups[String(group)] ?? String(group)}
          >
            {(exempt) => (
              <div className="edit-row">
                <SelectAt pointer={`${exempt}/group`} label={said.group} words={groups} />
                <TextAt pointer={`${exempt}/validFrom`} type="date" label={services.from} optional />
                <TextAt pointer={`${exempt}/validTo`} type="date" label={services.to} optional />
              </div>
            )}
          </ListAt>
          <div className="edit-row">
            <TextAt pointer={`${pointer}/validFrom`} type="date" label={services.from} optional />
            <TextAt pointer={`${pointer}/validTo`} type="date" label={services.to} optional />
          </div>
          <Tariff pointer={pointer} />
          <GroundAt pointer={pointer} />
        </>
      )}
    </ListAt>
  )
}

/** A tariff by steps is shown as it stands; it is rare and is brought in by file. */
function Tariff({ pointer }: { pointer: string }) {
  const { fees } = useWords().services
  const { service } = useEditing()
  const [, member, index] = pointer.split('/')
  const fee = (member === 'fees' ? service.fees : service.charges)[Number(index)]
  if (!fee?.tariff) return null
  const { tariff } = fee
  return (
    <p className="muted">
      {fees.tariff}:{' '}
      {tariff.steps
        .map(({ upTo, amount }) => fees.tariffStep(upTo, amount.toLocaleString('vi-VN')))
        .join('; ')}
    </p>
  )
}

/** Variants of the procedure; one without a condition is found while processing. */
export function CasesTab() {
  const { services, language } = useWords()
  const said = services.cases
  return (
    <Pane title={services.tabs['truong-hop']}>
      <ListAt
        pointer="/cases"
        add={said.add}
        empty={(items) => ({
          id: freshId('case', idsOf(items)),
          label_vi: '',
          label_en: '',
          condition_en: '',
          ground: '',
          sure: 'proposal',
        })}
        nameOf={(one) => String(one[`label_${language}`] || one.label_vi)}
      >
        {(pointer) => (
          <>
            <BothAt pointer={pointer} name="label" label={said.label} />
            <ConditionAt pointer={`${pointer}/when`} label={said.when} always={said.whileProcessing} />
            <TextAt pointer={`${pointer}/found`} label={said.found} optional />
            <TextAt pointer={`${pointer}/condition_en`} label={said.conditionEn} />
            <IdAt pointer={pointer} label={services.field.id} />
            <GroundAt pointer={pointer} />
          </>
        )}
      </ListAt>
    </Pane>
  )
}

/** The internal order of work: steps, who takes each, and their shares of the time. */
export function ProcessTab() {
  const { services, language } = useWords()
  const { service } = useEditing()
  const said = services.process
  return service.process.map(({ id, steps }, index) => {
    const sum = Math.round(steps.reduce((total, { share }) => total + share, 0) * 100) / 100
    return (
      <Pane key={id} title={service.process[index]?.[`name_${language}`] || said.title}>
        <BothAt pointer={`/process/${index}`} name="name" label={said.name} />
        <NumberAt pointer={`/process/${index}/totalHours`} label={said.totalHours} empty={0} />
        <p className={sum === 100 ? 'muted' : 'field-error'}>{said.sum(sum)}</p>
        <StepsOf pointer={`/process/${index}`} />
        <div className="edit-row">
          <TextAt pointer={`/process/${index}/origin`} label={services.field.origin} />
          <SelectAt pointer={`/process/${index}/sure`} label={services.sure} words={services.certainty} />
        </div>
      </Pane>
    )
  })
}

function StepsOf({ pointer }: { pointer: string }) {
  const { services, language } = useWords()
  const said = services.process
  const { service } = useEditing()
  const process: ServiceDefinition['process'][number] | undefined =
    service.process[Number(pointer.split('/')[2])]
  const unit = process?.steps.find(({ role }) => role !== 'clerk')?.unitKind ?? ''
  return (
    <ListAt
      pointer={`${pointer}/steps`}
      label={said.steps}
      add={said.add}
      empty={(items) => ({
        step: items.length + 1,
        id: freshId('step', idsOf(items)),
        originStep: items.length + 1,
        unitKind: unit,
        role: 'officer',
        action_vi: '',
        action_en: '',
        share: 0,
      })}
      nameOf={(step, index) =>
        `${index + 1}. ${step[`action_${language}`] || step.action_vi} (${step.share} %)`
      }
    >
      {(step) => (
        <>
          <BothAt pointer={step} name="action" label={said.action} />
          <div className="edit-row">
            <SelectAt pointer={`${step}/role`} label={said.role} words={said.roles} />
            <NumberAt pointer={`${step}/share`} label={said.share} empty={0} />
            <TextAt pointer={`${step}/unitKind`} label={said.unitKind} />
            <TextAt pointer={`${step}/id`} label={services.field.id} />
          </div>
        </>
      )}
    </ListAt>
  )
}

/** Result papers and how each is made from the answers. */
export function ResultsTab() {
  const { services, language } = useWords()
  const said = services.results
  return (
    <Pane title={services.tabs['ket-qua']}>
      <ListAt
        pointer="/results"
        add={said.add}
        empty={() => ({
          code: '',
          name_vi: '',
          name_en: '',
          form: '',
          layout: [],
          structuredData: [],
          validity_vi: '',
          validity_en: '',
          sure: 'proposal',
        })}
        nameOf={(one) => String(one[`name_${language}`] || one.name_vi)}
      >
        {(pointer) => (
          <>
            <BothAt pointer={pointer} name="name" label={said.name} />
            <div className="edit-row">
              <TextAt pointer={`${pointer}/code`} label={said.code} />
              <TextAt pointer={`${pointer}/form`} label={said.form} />
              <SelectAt pointer={`${pointer}/sure`} label={services.sure} words={services.certainty} />
            </div>
            <BothAt pointer={pointer} name="validity" label={said.validity} />
            <ListAt
              pointer={`${pointer}/layout`}
              label={said.layout}
              add={said.addLine}
              empty={() => ({ label_vi: '', label_en: '', value: '', type: 'text' })}
              nameOf={(line) => String(line[`label_${language}`] || line.label_vi)}
            >
              {(line) => (
                <>
                  <BothAt pointer={line} name="label" label={said.lineLabel} />
                  <TextAt pointer={`${line}/value`} label={said.lineValue} hint={said.lineValueHint} />
                </>
              )}
            </ListAt>
          </>
        )}
      </ListAt>
    </Pane>
  )
}

/** Sentences an officer may choose from, each about certain questions or papers. */
export function ReasonsTab() {
  const { services, language } = useWords()
  const { service } = useEditing()
  const said = services.reasons
  const concerned = Object.fromEntries([
    ['dossier', said.dossier],
    ['payment', said.payment],
    ...service.components.map((paper) => [paper.id, paper.name_vi || paper.id]),
    ...service.form.sections.flatMap(({ fields }) =>
      fields.map((field) => [field.id, field.ask_vi || field.id]),
    ),
  ])
  return (
    <Pane title={services.tabs['ly-do']}>
      <ListAt
        pointer="/reasons"
        add={said.add}
        empty={(items) => ({
          code: `reason-${items.length + 1}`,
          kind: 'supplement',
          sentence_vi: '',
          sentence_en: '',
          ground: '',
          concerns: ['dossier'],
          sure: 'proposal',
        })}
        nameOf={(one) => String(one[`sentence_${language}`] || one.sentence_vi)}
      >
        {(pointer) => (
          <>
            <div className="edit-row">
              <SelectAt pointer={`${pointer}/kind`} label={said.kind} words={said.kinds} />
              <TextAt pointer={`${pointer}/code`} label={services.field.id} />
            </div>
            <BothAt pointer={pointer} name="sentence" label={said.sentence} hint={said.sentenceHint} />
            <ChecksAt pointer={`${pointer}/concerns`} label={said.concerns} words={concerned} />
            <GroundAt pointer={pointer} />
          </>
        )}
      </ListAt>
    </Pane>
  )
}
