import { useWords } from '../../../messages/words.ts'
import { ConditionAt, RequiredAt } from '../editor/condition-at.tsx'
import {
  BothAt,
  CheckAt,
  ChecksAt,
  IdAt,
  NumberAt,
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
