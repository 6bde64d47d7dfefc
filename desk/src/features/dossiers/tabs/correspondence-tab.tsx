import { Button, EmptyState, LongTextField } from '@mot-cua/ui'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, Suspense, useEffect, useState } from 'react'
import type { DossierPage } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { Refusal } from '../../../shell/failure.tsx'
import { Loading } from '../../../shell/loading.tsx'
import { useKept } from '../../../shell/use-kept.ts'
import {
  type Correspondence,
  correspondenceQuery,
  markRead,
  sendMessage,
} from '../correspondence/requests.ts'
import { fullMoment } from '../moments.ts'

/** What the applicant and the desk wrote to each other; whoever answers for the dossier reads and writes here. */
export function CorrespondenceTab({ dossier }: { dossier: DossierPage }) {
  return (
    <Suspense fallback={<Loading />}>
      <Messages dossier={dossier.id} applicant={dossier.applicant.name} />
    </Suspense>
  )
}

function Messages({ dossier, applicant }: { dossier: string; applicant: string }) {
  const { correspondence: said } = useWords()
  const { data } = useSuspenseQuery(correspondenceQuery(dossier))
  useRead(dossier, data)
  return (
    <section className="pane dossier-split" aria-label={said.title}>
      {data.messages.length === 0 ? (
        <EmptyState title={said.none[0] ?? ''} level="h2">
          {said.none[1]}
        </EmptyState>
      ) : (
        <ol className="messages pane-body" aria-label={said.list}>
          {data.messages.map((message) => (
            <Message key={message.no} message={message} applicant={applicant} />
          ))}
        </ol>
      )}
      <div className="pane-body">
        {data.mayWrite ? <Answer dossier={dossier} /> : <p className="muted">{said.mayNotWrite}</p>}
      </div>
    </section>
  )
}

type MessageOf = { message: Correspondence['messages'][number]; applicant: string }

function Message({ message, applicant }: MessageOf) {
  const { correspondence: said } = useWords()
  const { side, authorName, authorPosition, text, writtenAt, readAt, readByName } = message
  const desk = side === 'desk'
  const by = desk
    ? [authorName, authorPosition].filter(Boolean).join(', ')
    : `${applicant}, ${said.applicant}`
  return (
    <li className={desk ? 'message message--mine' : 'message'}>
      <p className="small">
        <strong>{by}</strong> <time className="muted">{fullMoment(writtenAt)}</time>
      </p>
      {text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
        <p key={index}>{line}</p>
      ))}
      <p className="small muted">
        {readAt ? said.read(desk ? applicant : (readByName ?? ''), fullMoment(readAt)) : said.unread}
      </p>
    </li>
  )
}

/** What is on the screen of somebody who answers for the dossier counts as read. */
function useRead(dossier: string, { messages, mayWrite }: Correspondence) {
  const client = useQueryClient()
  const unread = mayWrite && messages.some(({ side, readAt }) => side === 'applicant' && readAt === null)
  useEffect(() => {
    if (!unread) return
    markRead(dossier).then(
      () => client.invalidateQueries({ queryKey: ['work-queue'] }),
      () => {},
    )
  }, [client, dossier, unread])
}

function Answer({ dossier }: { dossier: string }) {
  const { correspondence: said, shell } = useWords()
  const client = useQueryClient()
  const [text, setText, forget] = useKept(`${dossier}.message`, '')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => sendMessage(dossier, { text, key }),
    onSuccess: async () => {
      setText('')
      forget()
      setKey(crypto.randomUUID())
      await client.invalidateQueries({ queryKey: ['correspondence', dossier] })
    },
  })
  const go = (event: FormEvent) => {
    event.preventDefault()
    if (!isPending) mutate()
  }
  return (
    <form className="stack" onSubmit={go} noValidate>
      <LongTextField
        id="answer"
        label={said.label}
        hint={said.hint}
        lang="vi"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Refusal error={error} />
      <div className="actions">
        <Button aria-disabled={isPending}>{isPending ? shell.working : said.send}</Button>
      </div>
    </form>
  )
}
