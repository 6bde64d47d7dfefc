import 'bpmn-js/dist/assets/diagram-js.css'
import 'bpmn-js/dist/assets/bpmn-js.css'
import { Button } from '@mot-cua/ui'
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../../messages/words.ts'

type Canvas = {
  zoom: { (level: 'fit-viewport', center?: 'auto'): number; (): number; (level: number): void }
  scroll: (by: { dx: number; dy: number }) => void
  resized: () => void
  addMarker: (element: string, marker: string) => void
  viewbox: { (): View; (view: { x: number; y: number; width: number; height: number }): void }
}

type View = { inner: { x: number; y: number; width: number; height: number }; outer: { width: number } }

/** The marks of the steps where a dossier is, and of those it has done, by the id of their places. */
export type Marks = Readonly<Record<string, 'open' | 'done'>>

const nothing: Marks = {}

/** The drawing of a BPMN file, to be looked at and moved about. The mark of bpmn.io stays visible, as its licence asks. */
export function DiagramView({ xml, name, marks = nothing }: { xml: string; name: string; marks?: Marks }) {
  const { process: said } = useWords()
  const room = useRef<HTMLDivElement>(null)
  const viewer = useRef<NavigatedViewer>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const made = new NavigatedViewer({ container: room.current! })
    viewer.current = made
    // The wheel scrolls the page; the buttons, the mouse and the arrows move the drawing.
    made.get<{ toggle: (on: boolean) => void }>('zoomScroll').toggle(false)
    return () => made.destroy()
  }, [])
  useEffect(() => {
    let gone = false
    const draw = async () => {
      try {
        await viewer.current?.importXML(xml)
        if (gone) return
        const canvas = viewer.current!.get<Canvas>('canvas')
        for (const [place, mark] of Object.entries(marks)) canvas.addMarker(place, `diagram-${mark}`)
        begin(canvas, room.current!)
        setFailed(false)
      } catch {
        if (!gone) setFailed(true)
      }
    }
    void draw()
    return () => {
      gone = true
    }
  }, [xml, marks])
  const canvas = () => viewer.current?.get<Canvas>('canvas')
  const zoomBy = (factor: number) => {
    const drawing = canvas()
    drawing?.zoom(drawing.zoom() * factor)
  }
  return (
    <div className="stack-s">
      {failed && (
        <p role="status" className="muted">
          {said.notDrawn}
        </p>
      )}
      <section
        ref={room}
        className="diagram"
        aria-label={said.diagramOf(name)}
        hidden={failed}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a drawing that is wider than its room is moved by the arrows
        tabIndex={0}
        onKeyDown={(event) => {
          const by = arrows[event.key]
          if (!by) return
          event.preventDefault()
          canvas()?.scroll(by)
        }}
        onPointerMove={(event) => {
          if (event.pointerType === 'touch') canvas()?.scroll({ dx: event.movementX, dy: 0 })
        }}
      />
      <div className="row">
        <Button type="button" look="quiet" onClick={() => zoomBy(1.25)}>
          {said.closer}
        </Button>
        <Button type="button" look="quiet" onClick={() => zoomBy(0.8)}>
          {said.farther}
        </Button>
        <Button type="button" look="quiet" onClick={() => canvas()?.zoom('fit-viewport', 'auto')}>
          {said.fit}
        </Button>
      </div>
    </div>
  )
}

const step = 80
const arrows: Readonly<Record<string, { dx: number; dy: number }>> = {
  ArrowLeft: { dx: step, dy: 0 },
  ArrowRight: { dx: -step, dy: 0 },
  ArrowUp: { dx: 0, dy: step },
  ArrowDown: { dx: 0, dy: -step },
}

/** Smaller than this the words cannot be read. */
const leastZoom = 0.75
const margin = 16

/** The whole drawing where it can be read so, else its beginning; the room is as high as the drawing. */
function begin(canvas: Canvas, room: HTMLElement): void {
  const { inner, outer } = canvas.viewbox()
  const zoom = Math.min(1, Math.max(leastZoom, outer.width / (inner.width + 2 * margin)))
  const height = Math.min(inner.height * zoom + 2 * margin + markHeight, 640)
  room.style.height = `${Math.round(height)}px`
  canvas.resized()
  canvas.viewbox({
    x: inner.x - margin,
    y: inner.y - margin,
    width: outer.width / zoom,
    height: height / zoom,
  })
}

/** The mark of bpmn.io stands below the drawing, so that neither covers the other. */
const markHeight = 36
