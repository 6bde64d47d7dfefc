import { BackLink, Button, ButtonLink, ErrorSummary, LongTextField } from '@mot-cua/ui'
import { type PageContext, textsOf } from '../../context.ts'
import { Layout } from '../../layout.tsx'
import { PostForm } from '../../parts/post-form.tsx'
import { paths } from '../../paths.ts'

export type WithdrawView = { id: string; code: string; title: string; reason: string; fault?: string }

/** Asks once more before a dossier is withdrawn, with what follows from it. */
export function withdrawPage(view: WithdrawView, context: PageContext) {
  const { dossiers, common } = textsOf(context)
  const title = dossiers.withdrawTitle(view.title)
  const faults = view.fault ? [{ id: 'reason', text: view.fault }] : []
  return (
    <Layout context={context} title={title} faults={faults} current="dossiers">
      <BackLink href={paths.dossier(view.id)}>{common.goBack}</BackLink>
      <div className="flow">
        <ErrorSummary title={common.faults(faults.length)} faults={faults} />
        <div className="stack-s">
          <p className="muted code">{view.code}</p>
          <h1>{title}</h1>
          <p className="lead">{dossiers.withdrawText}</p>
        </div>
        <PostForm csrf={context.csrf} action={paths.withdraw(view.id)} className="stack-l" noValidate>
          <LongTextField
            id="reason"
            name="reason"
            label={dossiers.withdrawReason}
            defaultValue={view.reason}
            fault={view.fault}
          />
          <div className="actions">
            <Button>{dossiers.withdraw}</Button>
            <ButtonLink look="second" href={paths.dossier(view.id)}>
              {dossiers.keep}
            </ButtonLink>
          </div>
        </PostForm>
      </div>
    </Layout>
  )
}
