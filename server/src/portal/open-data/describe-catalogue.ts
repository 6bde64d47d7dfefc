import type { PlainDate } from '../../kernel/values/vietnam-time.ts'
import { paths } from '../paths.ts'
import type { Publishing } from '../publishing.ts'
import { dataSets } from './data-sets.ts'

type Given = {
  publicUrl: string
  publisher: string
  area: string
  licence: Publishing['licence']
  changedOn: PlainDate
  names: Record<string, { title: string; text: string }>
}

const formats = { json: 'application/json', csv: 'text/csv' } as const

/** The published sets in the words of schema.org, for the page. */
export const aboutData = (given: Given): object => ({
  '@context': 'https://schema.org',
  '@type': 'DataCatalog',
  url: given.publicUrl + paths.openData(),
  name: given.names.all?.title,
  publisher: { '@type': 'GovernmentOrganization', name: given.publisher, url: given.publicUrl },
  license: given.licence.url,
  dataset: dataSets.map(({ name }) => ({
    '@type': 'Dataset',
    name: given.names[name]?.title,
    description: given.names[name]?.text,
    license: given.licence.url,
    isAccessibleForFree: true,
    inLanguage: 'vi',
    dateModified: given.changedOn,
    creator: { '@type': 'GovernmentOrganization', name: given.publisher, url: given.publicUrl },
    spatialCoverage: given.area,
    distribution: Object.entries(formats).map(([format, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: given.publicUrl + paths.openFile(name, format),
    })),
  })),
})

/** The same in DCAT, which data portals harvest. */
export const dataCatalogue = (given: Given): object => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': given.publicUrl + paths.openCatalogue(),
  '@type': 'dcat:Catalog',
  'dct:title': { '@value': given.names.all?.title, '@language': 'vi' },
  'dct:publisher': {
    '@type': 'foaf:Agent',
    'foaf:name': given.publisher,
    'foaf:homepage': { '@id': given.publicUrl },
  },
  'dct:license': { '@id': given.licence.url },
  'dcat:dataset': dataSets.map(({ name }) => ({
    '@id': `${given.publicUrl}${paths.openData()}#${name}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': name,
    'dct:title': { '@value': given.names[name]?.title, '@language': 'vi' },
    'dct:description': { '@value': given.names[name]?.text, '@language': 'vi' },
    'dct:license': { '@id': given.licence.url },
    'dct:language': 'vi',
    'dct:modified': { '@value': given.changedOn, '@type': 'xsd:date' },
    'dcat:distribution': Object.entries(formats).map(([format, mediaType]) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': given.publicUrl + paths.openFile(name, format) },
      'dcat:mediaType': mediaType,
      'dct:license': { '@id': given.licence.url },
    })),
  })),
})
