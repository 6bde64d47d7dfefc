import { type PointerEvent, useRef } from 'react'
import { useWords } from '../../../messages/words.ts'

const size = { width: 480, height: 150 }

/** A place to sign by finger, pen or mouse; tells the picture as Base64 of a PNG, empty when it was cleared. */
export function SignaturePad({ onChange }: { onChange: (png: string) => void }) {
  const { handing: said } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  const point = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = canvas.current!.getBoundingClientRect()
    return [((clientX - left) * size.width) / width, ((clientY - top) * size.height) / height] as const
  }
  const begin = (event: PointerEvent) => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    drawing.current = true
    canvas.current?.setPointerCapture(event.pointerId)
    Object.assign(pen, { lineWidth: 2.5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#14213d' })
    pen.beginPath()
    pen.moveTo(...point(event))
  }
  const go = (event: PointerEvent) => {
    if (!drawing.current) return
    const pen = canvas.current?.getContext('2d')
    pen?.lineTo(...point(event))
    pen?.stroke()
  }
  const end = () => {
    if (!drawing.current) return
    drawing.current = false
    onChange(canvas.current!.toDataURL('image/png').replace(/^data:image\/png;base64,/, ''))
  }
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, size.width, size.height)
    onChange('')
  }
  return (
    <div>
      <canvas
        ref={canvas}
        className="signature-pad"
        {...size}
        role="img"
        aria-label={said.pad}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <button type="button" className="link-button small" onClick={clear}>
        {said.clear}
      </button>
    </div>
  )
}
