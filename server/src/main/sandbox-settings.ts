import type { Sandbox } from '../../../sandbox/src/start-all.ts'
import { demoPin } from './demo.ts'
import type { PartnerSettings } from './partners.ts'

/** How the national systems of the sandbox are reached, as Sơn La's installation would. */
export const sandboxSettings = ({
  vneid,
  population,
  payment,
  trust,
  messages,
  nationalProcedures,
  emc,
  nationalPortal,
}: Sandbox): PartnerSettings => ({
  vneid,
  // On the integration platform a province goes by its statistical code.
  population: { ...population, integration: '014' },
  payment,
  nationalProcedures,
  emc,
  nationalPortal,
  trust: { ...trust, sealPin: demoPin },
  messages: { ...messages, from: 'mot-cua@sonla.example.vn' },
})
