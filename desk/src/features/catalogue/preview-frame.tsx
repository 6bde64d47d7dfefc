import { useState } from 'react'
import { viewerUrls } from '../../api.ts'
import { useWords } from '../../messages/words.ts'

const widths = ['phone', 'computer'] as const

/** The draft as citizens will see it, as wide as a phone or as there is room. */
export function PreviewFrame({ draft, revision }: { draft: string; revision: number }) {
  const { approval } = useWords().catalogue
  const [width, setWidth] = useState<(typeof widths)[number]>('phone')
  const address = viewerUrls.procedurePreview(draft)
  return (
    <section className="pane">
      <div className="pane-head">
        <h2>{approval.preview}</h2>
        <div className="row">
          {widths.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === width}
              onClick={() => setWidth(one)}
            >
              {approval[one]}
            </button>
          ))}
          <a href={address} target="_blank" rel="noreferrer">
            {approval.openPreview}
          </a>
        </div>
      </div>
      <div className="viewer">
        <iframe
          className={`preview-frame preview-frame--${width}`}
          title={approval.preview}
          src={`${address}?v=${revision}`}
        />
      </div>
    </section>
  )
}
