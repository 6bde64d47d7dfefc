import { BrandMark, Icon } from '@mot-cua/ui'
import { onlineManager, useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { myPostsQuery } from '../features/organisation/queries.ts'
import { useWords } from '../messages/words.ts'
import { listSlugs, paths } from '../paths.ts'
import { AccountDialog } from './account-dialog.tsx'
import { AnnouncementPlace } from './announcement.tsx'
import { FindBox, focusFindBox } from './find-box.tsx'
import { KeyHelp } from './key-help.tsx'
import { Link } from './link.tsx'
import { Navigation } from './navigation.tsx'
import { SessionDialog } from './session-dialog.tsx'
import { useKeys } from './use-keys.ts'
import { useLive } from './use-live.ts'
import { useMe } from './use-me.ts'

/** What surrounds every page of the desk. */
export function Frame() {
  const { shell } = useWords()
  const [help, setHelp] = useState(false)
  const main = useMainFocus()
  useLive()
  useKeys(useMemo(() => ({ '/': focusFindBox, '?': () => setHelp(true) }), []))
  return (
    <>
      <a className="skip-link" href="#noi-dung">
        {shell.skip}
      </a>
      <div className="desk-frame">
        <Top />
        <Menu />
        <aside className="desk-side">
          <Navigation label={shell.sections} />
        </aside>
        <main id="noi-dung" className="desk-main" tabIndex={-1} ref={main}>
          <OfflineLine />
          <AnnouncementPlace />
          <Outlet />
        </main>
      </div>
      {help && <KeyHelp onClose={() => setHelp(false)} />}
      <SessionDialog />
    </>
  )
}

function Top() {
  const { shell } = useWords()
  const me = useMe()
  const [account, setAccount] = useState(false)
  return (
    <header className="desk-top">
      <Link className="brand" to={paths.queue} params={{ list: listSlugs.mine }} search={{}}>
        <BrandMark />
        <span>
          <strong>{shell.product}</strong> <UnitName />
        </span>
      </Link>
      <FindBox id="find-top" className="desk-find--top" />
      <button type="button" className="desk-user" aria-haspopup="dialog" onClick={() => setAccount(true)}>
        <span className="avatar" aria-hidden="true">
          {initials(me.name)}
        </span>
        <span className="visually-hidden">{shell.account}: </span>
        <span className="desk-user-name">
          {me.name}
          <small>{me.position}</small>
        </span>
      </button>
      {account && <AccountDialog onClose={() => setAccount(false)} />}
    </header>
  )
}

function UnitName() {
  const me = useMe()
  const { of } = useWords()
  const { data: posts } = useQuery(myPostsQuery)
  const acting = posts?.find(({ current }) => current)
  return <span>{acting ? of({ vi: acting.unitVi, en: acting.unitEn }) : me.unit}</span>
}

/** The navigation of a narrow screen; folds again once a list was chosen. */
function Menu() {
  const { shell } = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: folds when the path changes
  useEffect(() => {
    if (details.current) details.current.open = false
  }, [path])
  return (
    <details className="desk-menu" ref={details}>
      <summary>
        <Icon name="menu" />
        {shell.sectionsFolded}
      </summary>
      <Navigation label={shell.sections} />
    </details>
  )
}

function OfflineLine() {
  const { shell } = useWords()
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
  return <div role="status">{!online && <p className="offline-line small">{shell.offline}</p>}</div>
}

/** Gives the focus to a page that was just opened, unless a control of it has taken it; not to the first one. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  const first = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (path === undefined) return
    const taken = main.current?.contains(document.activeElement)
    if (first.current !== undefined && first.current !== path && !taken)
      main.current?.focus({ preventScroll: true })
    first.current = path
  }, [path])
  return main
}

const initials = (name: string): string => {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => word?.[0] ?? '').join('')
}
