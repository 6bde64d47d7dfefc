import type { PageContext } from '../context.ts'
import { textsOf } from '../context.ts'
import type { AgencyView } from '../pages/catalogue/agencies.tsx'
import type { ProcedureView } from '../pages/catalogue/procedure-view.ts'
import { timeWords } from '../parts/service-list.tsx'
import { paths } from '../paths.ts'

const vocabulary = 'https://schema.org'

const areaOf = ({ province }: PageContext) => ({
  '@type': province.kind === 'city' ? 'City' : 'AdministrativeArea',
  name: province.name,
})

const committeeOf = (context: PageContext) => {
  const { common } = textsOf(context)
  return common.committeeOf(common.provinceOf(context.province.kind, context.province.name))
}

/** The procedure in the words of schema.org. Working days have no duration there, so the time is said in words. */
export function aboutProcedure(view: ProcedureView, context: PageContext): object {
  const { publicUrl } = context
  const url = publicUrl + paths.procedure(view.code)
  return {
    '@context': vocabulary,
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: view.name,
    identifier: view.code,
    serviceType: view.field.name,
    inLanguage: context.locale,
    areaServed: areaOf(context),
    provider: { '@type': 'GovernmentOrganization', name: committeeOf(context), url: publicUrl },
    ...(view.handledBy.length > 0 && {
      serviceOperator: view.handledBy.map(({ href, text }) => ({
        '@type': 'GovernmentOrganization',
        name: text,
        url: publicUrl + href,
      })),
    }),
    ...(view.who.length > 0 && {
      audience: view.who.map((audienceType) => ({ '@type': 'Audience', audienceType })),
    }),
    ...(view.result.name && { serviceOutput: { '@type': 'Thing', name: view.result.name } }),
    availableChannel: view.ways.map((way) => ({
      '@type': 'ServiceChannel',
      name: way.caseName ? `${way.name}: ${way.caseName}` : way.name,
      description: timeWords(way.time, context),
      ...(way.id.startsWith('online') &&
        view.open === 'online' && { serviceUrl: publicUrl + paths.start(view.code) }),
    })),
    ...(view.fee !== null && {
      offers: { '@type': 'Offer', price: view.fee, priceCurrency: 'VND' },
    }),
  }
}

/** The agency in the words of schema.org. */
export function aboutAgency(view: Omit<AgencyView, 'about'>, context: PageContext): object {
  const url = context.publicUrl + paths.agency(view.id)
  return {
    '@context': vocabulary,
    '@type': 'GovernmentOrganization',
    '@id': url,
    url,
    name: view.name,
    identifier: view.id,
    areaServed: areaOf(context),
    parentOrganization: {
      '@type': 'GovernmentOrganization',
      name: committeeOf(context),
      url: context.publicUrl,
    },
    ...(view.desk && {
      department: {
        '@type': 'GovernmentOffice',
        name: view.desk,
        ...(view.hours && {
          openingHours: view.hours.open.split(', ').map((span) => `Mo-Fr ${span.replace('–', '-')}`),
        }),
      },
    }),
    ...(view.endedOn && { dissolutionDate: view.endedOn }),
  }
}
