import certainty from '../../../data/code-lists/certainty.json' with { type: 'json' }
import civilEvents from '../../../data/code-lists/civil-events.json' with { type: 'json' }
import deliveryWays from '../../../data/code-lists/delivery-ways.json' with { type: 'json' }
import ethnicGroups from '../../../data/code-lists/ethnic-groups.json' with { type: 'json' }
import exemptionGrounds from '../../../data/code-lists/exemption-grounds.json' with { type: 'json' }
import genders from '../../../data/code-lists/genders.json' with { type: 'json' }
import identityPapers from '../../../data/code-lists/identity-papers.json' with { type: 'json' }
import nationalities from '../../../data/code-lists/nationalities.json' with { type: 'json' }
import refusalReasons from '../../../data/code-lists/refusal-reasons.json' with { type: 'json' }
import relationsToChild from '../../../data/code-lists/relations-to-child.json' with { type: 'json' }
import relationsToOwnerOfRecord from '../../../data/code-lists/relations-to-owner-of-record.json' with {
  type: 'json',
}
import residenceKinds from '../../../data/code-lists/residence-kinds.json' with { type: 'json' }
import supplementReasons from '../../../data/code-lists/supplement-reasons.json' with { type: 'json' }
import unitKinds from '../../../data/code-lists/unit-kinds.json' with { type: 'json' }
import yesNo from '../../../data/code-lists/yes-no.json' with { type: 'json' }
import birthComponents from '../../../data/services/1.001193/components.json' with { type: 'json' }
import birthExamples from '../../../data/services/1.001193/examples.json' with { type: 'json' }
import birthForm from '../../../data/services/1.001193/form.json' with { type: 'json' }
import birthProcess from '../../../data/services/1.001193/process.json' with { type: 'json' }
import birthReasons from '../../../data/services/1.001193/reasons.json' with { type: 'json' }
import birthResults from '../../../data/services/1.001193/results.json' with { type: 'json' }
import birthService from '../../../data/services/1.001193/service.json' with { type: 'json' }
import copyComponents from '../../../data/services/2.000635/components.json' with { type: 'json' }
import copyExamples from '../../../data/services/2.000635/examples.json' with { type: 'json' }
import copyForm from '../../../data/services/2.000635/form.json' with { type: 'json' }
import copyProcess from '../../../data/services/2.000635/process.json' with { type: 'json' }
import copyReasons from '../../../data/services/2.000635/reasons.json' with { type: 'json' }
import copyResults from '../../../data/services/2.000635/results.json' with { type: 'json' }
import copyService from '../../../data/services/2.000635/service.json' with { type: 'json' }
import type { CodeLists } from '../form.ts'
import type { ServiceDefinition } from '../service.ts'

/** The shipped birth registration. */
export const birth = {
  ...birthService,
  form: birthForm,
  components: birthComponents,
  process: birthProcess,
  results: birthResults,
  reasons: birthReasons,
  examples: birthExamples,
} as unknown as ServiceDefinition

/** The shipped copy of an extract. */
export const extractCopy = {
  ...copyService,
  form: copyForm,
  components: copyComponents,
  process: copyProcess,
  results: copyResults,
  reasons: copyReasons,
  examples: copyExamples,
} as unknown as ServiceDefinition

/** Every shipped code list, by id. */
export const lists: CodeLists = Object.fromEntries(
  [
    certainty,
    civilEvents,
    deliveryWays,
    ethnicGroups,
    exemptionGrounds,
    genders,
    identityPapers,
    nationalities,
    refusalReasons,
    relationsToChild,
    relationsToOwnerOfRecord,
    residenceKinds,
    supplementReasons,
    unitKinds,
    yesNo,
  ].map(({ id, items }) => [id, items]),
)

/** The answers of the first, plain example of a service. */
export function plainAnswers(service: ServiceDefinition): ServiceDefinition['examples'][number]['answers'] {
  return service.examples[0]!.answers
}
