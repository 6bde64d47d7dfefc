import { besideOthers, viewerUrls, withItsBar } from '../../../api.ts'
import type { DossierFile } from '../../../api-types.ts'
import { useWords } from '../../../messages/words.ts'
import { FileSignatures } from '../file-signatures.tsx'
import { PictureViewer } from './picture-viewer.tsx'

/** One file of a dossier beside what was declared: a picture with its tools, a PDF in the viewer of the browser with its own bar. */
export function DocumentViewer({ dossier, file }: { dossier: string; file: DossierFile }) {
  const url = viewerUrls.file(dossier, file.id)
  return (
    <>
      {file.mediaType.startsWith('image/') ? (
        <PictureViewer key={url} url={url} name={file.name} />
      ) : (
        <div className="viewer">
          <iframe key={url} className="viewer-frame" src={url + withItsBar} title={file.name} />
        </div>
      )}
      <FileSignatures name={file.name} signatures={file.signatures} />
      <ViewerFoot url={url} name={file.name} />
    </>
  )
}

/** A drawn result; the browser reads it again when `version` changes. */
export function ResultViewer({
  dossier,
  version,
  title,
}: {
  dossier: string
  version: string
  title: string
}) {
  return <PaperViewer url={viewerUrls.result(dossier, version)} title={title} />
}

/** A PDF at an address; it is read again when the address changes. */
export function PaperViewer({ url, title }: { url: string; title: string }) {
  return (
    <>
      <div className="viewer">
        <iframe key={url} className="viewer-frame" src={url + besideOthers} title={title} />
      </div>
      <ViewerFoot url={url} name={title} />
    </>
  )
}

function ViewerFoot({ url, name }: { url: string; name: string }) {
  const { dossier } = useWords()
  return (
    <div className="pane-head pane-foot">
      <span className="muted small viewer-name">{name}</span>
      <span className="row small">
        <a href={url} target="_blank" rel="noopener">
          {dossier.openFile}
        </a>
        <a href={url} download={name}>
          {dossier.download}
        </a>
      </span>
    </div>
  )
}
