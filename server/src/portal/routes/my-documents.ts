import {
  myDocument,
  myDocuments,
  readSignatures,
  type StoredDocument,
} from '../../contexts/documents/portal.ts'
import { codeOfMyDocument } from '../../contexts/dossiers/index.ts'
import { dataAccessOf } from '../../contexts/identity/index.ts'
import type { PortalOptions } from '../options.ts'
import { documentPage } from '../pages/documents/document.tsx'
import { myDocumentsPage } from '../pages/documents/my-documents.tsx'
import { accessEntries } from '../views/access.ts'
import { documentItem, verificationOf } from '../views/documents.ts'
import type { Handler, Visit } from '../visit.ts'
import { unitNames } from './my-dossiers.ts'

const mostAccess = 30

/** The person's own store of electronic documents. */
export function documentHandlers({ app, objects, trustedRoots }: PortalOptions) {
  const accessOf = (visit: Visit, document?: StoredDocument) =>
    app.read(visit.citizen(), async (read) => {
      const all = await dataAccessOf(read, read.actor.id, document ? 200 : mostAccess)
      const looked = document
        ? all.filter(({ subject }) => subject === document.id || subject === document.file)
        : all.filter(({ actorKind, what }) => actorKind === 'staff' || what === 'dossier' || what === 'file')
      return accessEntries(looked, await unitNames(read, looked, visit.request.locale), visit.request.locale)
    })

  const list: Handler = async (visit) => {
    const documents = await myDocuments(app, visit.citizen())
    const { locale } = visit.request
    const view = {
      documents: documents.map((document) => documentItem(document, locale)),
      access: await accessOf(visit),
      suggestions: [],
    }
    return myDocumentsPage(view, visit.context)
  }

  const page: Handler = async (visit) => {
    const { document, file } = await myDocument(app, visit.citizen(), visit.id('id'))
    const code = await codeOfMyDocument(app, visit.citizen(), document.id)
    const signatures = await readSignatures(await objects.get(file.sha256), trustedRoots).catch(() => [])
    const view = {
      ...documentItem(document, visit.request.locale),
      issuer: document.issuerName,
      verification: verificationOf(document, signatures),
      content: [],
      file: { kind: 'PDF', bytes: file.size, sha256: file.sha256 },
      access: await accessOf(visit, document),
      ...(code && { code }),
    }
    return documentPage(view, visit.context)
  }

  const download: Handler = async (visit) => {
    const { document, file } = await myDocument(app, visit.citizen(), visit.id('id'))
    const name = encodeURIComponent(`${document.title[visit.request.locale]}.pdf`)
    visit.reply
      .type(file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', `attachment; filename="${document.id}.pdf"; filename*=UTF-8''${name}`)
    return visit.send(objects.stream(file.sha256))
  }
  return { list, page, download }
}
