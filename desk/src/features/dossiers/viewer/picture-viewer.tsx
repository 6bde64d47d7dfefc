import { Icon, type IconName } from '@mot-cua/ui'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../../messages/words.ts'
import { useKeys } from '../../../shell/use-keys.ts'
import { fit, fitted, larger, measure, type PictureView, type Size, smaller, turned } from './picture-view.ts'

/** A photographed or scanned paper: made larger, fitted to its room, turned; by buttons and by keys. */
export function PictureViewer({ url, name }: { url: string; name: string }) {
  const { viewer: said } = useWords()
  const [view, setView] = useState(fitted)
  useKeys(
    useMemo(() => {
      const change = (step: (view: PictureView) => PictureView) => () => setView(step)
      return {
        '+': change(larger),
        '=': change(larger),
        '-': change(smaller),
        '0': change(fit),
        r: change(turned),
      }
    }, []),
  )
  const tool = (word: string, key: string, icon: IconName, step: (view: PictureView) => PictureView) => (
    <button type="button" className="viewer-tool" aria-keyshortcuts={key} onClick={() => setView(step)}>
      <Icon name={icon} />
      {word}
    </button>
  )
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields */}
      <div className="viewer-tools" role="group" aria-label={said.tools}>
        {tool(said.smaller, '-', 'minus', smaller)}
        {tool(said.larger, '+', 'add', larger)}
        {tool(said.fit, '0', 'document', fit)}
        {tool(said.turn, 'R', 'turn', turned)}
        <output className="muted small">{said.zoom(Math.round(view.zoom * 100))}</output>
      </div>
      <Picture url={url} name={name} view={view} />
    </>
  )
}

/** The picture in a room that scrolls; what stands in the middle stays there when it becomes larger. */
function Picture({ url, name, view }: { url: string; name: string; view: PictureView }) {
  const { viewer: said } = useWords()
  const room = useRef<HTMLElement>(null)
  const [natural, setNatural] = useState<Size | null>(null)
  const width = useWidth(room)
  const sizes = natural && width > 0 ? measure(natural, width, view) : null
  useMiddle(room, sizes?.frame)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a room that scrolls is scrolled by keys
    <section className="viewer-room" aria-label={said.picture(name)} tabIndex={0} ref={room}>
      <div className="viewer-turn" style={sizes?.frame}>
        <img
          src={url}
          alt={name}
          data-quarters={view.quarters}
          style={sizes?.picture}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setNatural({ width: naturalWidth, height: naturalHeight })
          }
        />
      </div>
    </section>
  )
}

/** How wide there is room in an element, in pixels; 0 before it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const room = element.current
    if (!room) return
    const observer = new ResizeObserver(() => setWidth(room.clientWidth))
    observer.observe(room)
    return () => observer.disconnect()
  }, [element])
  return width
}

function useMiddle(element: React.RefObject<HTMLElement | null>, frame: Size | undefined): void {
  const before = useRef(frame)
  useLayoutEffect(() => {
    const [room, was] = [element.current, before.current]
    before.current = frame
    if (!room || !was || !frame) return
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = room
    const [x, y] = [(scrollLeft + clientWidth / 2) / was.width, (scrollTop + clientHeight / 2) / was.height]
    room.scrollTo(x * frame.width - clientWidth / 2, y * frame.height - clientHeight / 2)
  }, [element, frame])
}
