import { Button, ButtonLink, ErrorSummary, type Face, Faces, LongTextField, Notice } from '@mot-cua/ui'
import { type PageContext, textsOf, youOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type RatingView = {
  /** Id of the dossier, or the single-use key of the link sent by message. */
  id: string
  code: string
  procedureName: string
  state: 'ask' | 'thanks' | 'already'
  /** What could be better, to be ticked; posted as `better` = id. */
  reasons: readonly { id: string; label: string }[]
  given?: { face?: Face; reasons: readonly string[]; comment: string }
  faceMissing?: boolean
}

/** Three faces, a few reasons and a comment; then thanks. */
export function ratingPage(view: RatingView, context: PageContext) {
  const { rating } = textsOf(context)
  const faults = view.faceMissing ? [{ id: 'face', text: rating.missing }] : []
  const title =
    view.state === 'ask'
      ? rating.title(youOf(context))
      : view.state === 'thanks'
        ? rating.thanks
        : rating.already
  return (
    <Layout context={context} title={title} faults={faults}>
      <div className="flow flow--wide">
        <ErrorSummary title={textsOf(context).common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <p className="muted small">
            {view.procedureName} · <span className="code">{view.code}</span>
          </p>
          <h1>{title}</h1>
        </div>
        {view.state === 'ask' ? (
          <Questions view={view} context={context} />
        ) : (
          <Done state={view.state} context={context} />
        )}
      </div>
    </Layout>
  )
}

function Questions({ view, context }: { view: RatingView; context: PageContext }) {
  const { rating, common } = textsOf(context)
  const { given } = view
  return (
    <PostForm csrf={context.csrf} action={paths.rate(view.id)} className="stack-l" noValidate>
      <Faces id="face" name="face" legend={rating.legend} chosen={given?.face} words={rating.faces} />
      {view.reasons.length > 0 && (
        <fieldset>
          <legend className="field-label">
            {rating.better} <span className="optional">({common.optional})</span>
          </legend>
          <div className="checks-2">
            {view.reasons.map(({ id, label }) => (
              <label className="check" key={id}>
                <input
                  type="checkbox"
                  name="better"
                  value={id}
                  defaultChecked={given?.reasons.includes(id)}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <LongTextField
        id="comment"
        name="comment"
        label={rating.comment}
        optional={common.optional}
        hint={rating.commentHint}
        defaultValue={given?.comment ?? ''}
        maxLength={2000}
      />
      <Notice icon="lock">
        <p>{rating.privacy}</p>
      </Notice>
      <div className="actions">
        <Button>{rating.send}</Button>
        <ButtonLink look="quiet" href={paths.home()}>
          {rating.skip}
        </ButtonLink>
      </div>
    </PostForm>
  )
}

function Done({ state, context }: { state: 'thanks' | 'already'; context: PageContext }) {
  const { rating, common } = textsOf(context)
  return (
    <>
      <Notice tone={state === 'thanks' ? 'ok' : 'info'} announce>
        <p>{state === 'thanks' ? rating.thanksText(youOf(context)) : rating.alreadyText}</p>
      </Notice>
      <p className="actions">
        <ButtonLink look="second" href={paths.targets()}>
          {rating.see}
        </ButtonLink>
        <ButtonLink look="quiet" href={paths.home()}>
          {common.goHome}
        </ButtonLink>
      </p>
    </>
  )
}
