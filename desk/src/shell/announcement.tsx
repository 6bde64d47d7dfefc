import { Notice } from '@mot-cua/ui'
import { useRouterState } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { createStore, useStore } from './store.ts'

type Announcement = { text: string; tone?: 'ok' | 'late'; more?: ReactNode }

const announcement = createStore<Announcement | null>(null)

/** Says what has just happened, at the top of the page and to screen readers, until another page is opened. */
export const announce = (said: Announcement | null) => announcement.set(said)

/** Where announcements appear; there all the time, so that screen readers follow it. */
export function AnnouncementPlace() {
  const said = useStore(announcement)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another subject
  useEffect(() => announce(null), [path])
  return (
    <div role="status" className="announcement">
      {said && (
        <Notice tone={said.tone ?? 'ok'}>
          <p>{said.text}</p>
          {said.more}
        </Notice>
      )}
    </div>
  )
}
