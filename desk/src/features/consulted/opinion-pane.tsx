import { Button, ChoiceField, LongTextField } from '@mot-cua/ui'
import { useState } from 'react'
import { viewerUrls } from '../../api.ts'
import { type Question, type Stance, stances } from '../../api-types.ts'
import { useWords, wordFor } from '../../messages/words.ts'
import { announce } from '../../shell/announcement.tsx'
import { fullMoment } from '../dossiers/moments.ts'
import { MoveForm } from '../dossiers/moves/move-form.tsx'
import { useMove } from '../dossiers/moves/use-move.ts'
import { SignOpinionDialog } from './sign-opinion-dialog.tsx'

type Of = { dossier: string; question: Question }

/** The unit's own opinion: written by its people, signed by its leader, then read again. */
export function OpinionPane({ dossier, question }: Of) {
  const { consultation } = useWords()
  const said = consultation.page
  const { no, draft, answered, mayDraft, maySign } = question
  const [signing, setSigning] = useState(false)
  if (!mayDraft && !draft) return null
  return (
    <section className="pane" aria-labelledby={`opinion-${no}`}>
      <div className="pane-head">
        <h2 id={`opinion-${no}`}>{said.opinion}</h2>
      </div>
      <div className="pane-body stack">
        {draft && !answered && draft.by && draft.at && (
          <p className="muted small">{said.drafted(draft.by, fullMoment(draft.at))}</p>
        )}
        {mayDraft ? (
          <OpinionForm dossier={dossier} question={question} />
        ) : (
          draft && (
            <p>
              <strong>{wordFor(consultation.stances, draft.stance)}.</strong> {draft.opinion}
            </p>
          )
        )}
        {maySign && (
          <p className="actions">
            <Button type="button" onClick={() => setSigning(true)}>
              {said.sign}
            </Button>
          </p>
        )}
        {answered && (
          <>
            <p className="muted small">
              {consultation.answeredBy([answered.by, answered.position].join(', '), fullMoment(answered.at))}
            </p>
            <p>
              <a href={viewerUrls.consultedFile(dossier, answered.file)} target="_blank" rel="noopener">
                {consultation.openPaper}
              </a>
            </p>
          </>
        )}
      </div>
      {signing && (
        <SignOpinionDialog dossier={dossier} question={question} onClose={() => setSigning(false)} />
      )}
    </section>
  )
}

function OpinionForm({ dossier, question: { no, draft } }: Of) {
  const { consultation, moves } = useWords()
  const said = consultation.page
  const [stance, setStance] = useState<Stance | ''>(draft?.stance ?? '')
  const [opinion, setOpinion] = useState(draft?.opinion ?? '')
  const [checked, setChecked] = useState(false)
  const { send, sending, error, faults } = useMove(dossier, 'draft-opinion', () =>
    announce({ text: moves.done['draft-opinion'] }),
  )
  const stanceFault = checked && stance === '' ? said.missing.stance : undefined
  const opinionFault = checked && opinion.trim() === '' ? said.missing.opinion : faults.opinion
  const submit = () => {
    setChecked(true)
    if (stance !== '' && opinion.trim()) send({ no, stance, opinion: opinion.trim() })
  }
  return (
    <MoveForm
      dossier={dossier}
      submit={draft ? said.saveAgain : said.save}
      sending={sending}
      error={error}
      faulty={stanceFault !== undefined || opinionFault !== undefined}
      onSubmit={submit}
    >
      <ChoiceField
        id={`stance-${no}`}
        name={`stance-${no}`}
        label={said.stance}
        fault={stanceFault}
        chosen={stance}
        choices={stances.map((value) => ({ value, label: consultation.stances[value] }))}
        onChoose={(value) => setStance(value as Stance)}
      />
      <LongTextField
        id={`text-${no}`}
        label={said.text}
        fault={opinionFault}
        lang="vi"
        maxLength={8000}
        value={opinion}
        onChange={({ target }) => setOpinion(target.value)}
      />
    </MoveForm>
  )
}
