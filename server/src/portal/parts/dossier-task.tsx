import { BackLink, ErrorSummary } from '@mot-cua/ui'
import type { ReactNode } from 'react'
import { type PageContext, textsOf } from '../context.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'

type Task = {
  dossier: { id: string; code: string; title: string }
  title: string
  back: string
  faults: { id: string; text: string }[]
  /** What it is about, under the title. */
  lead?: string
  /** Whom to ask. */
  help: ReactNode
  context: PageContext
  children: ReactNode
}

/** A page on which a person does one thing about their dossier. */
export function DossierTask({ dossier, title, back, faults, lead, help, context, children }: Task) {
  const { common } = textsOf(context)
  return (
    <Layout context={context} title={`${title}: ${dossier.title}`} faults={faults} current="dossiers">
      <BackLink href={paths.dossier(dossier.id)}>{back}</BackLink>
      <div className="columns columns--aside task">
        <div className="flow">
          <ErrorSummary title={common.faults(faults.length)} faults={faults} />
          <div className="stack-s">
            <p className="muted small">
              {dossier.title} · <span className="code">{dossier.code}</span>
            </p>
            <h1>{title}</h1>
            {lead && <p className="lead">{lead}</p>}
          </div>
          {children}
        </div>
        <aside aria-label={common.helpNav}>{help}</aside>
      </div>
    </Layout>
  )
}
