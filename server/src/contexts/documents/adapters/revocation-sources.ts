import * as pkijs from 'pkijs'

const ocspMethod = '1.3.6.1.5.5.7.48.1'
const address = 6

/** Where a certificate (DER) says that its revocation can be asked; web addresses only. */
export function readSources(certificate: Uint8Array): { responders: string[]; lists: string[] } {
  const { extensions = [] } = pkijs.Certificate.fromBER(new Uint8Array(certificate).buffer)
  const parsed = (oid: string): unknown => extensions.find(({ extnID }) => extnID === oid)?.parsedValue
  const access = parsed(pkijs.id_AuthorityInfoAccess)
  const points = parsed(pkijs.id_CRLDistributionPoints)
  return {
    responders:
      access instanceof pkijs.InfoAccess
        ? access.accessDescriptions
            .filter(({ accessMethod }) => accessMethod === ocspMethod)
            .flatMap(({ accessLocation }) => addressIn(accessLocation))
        : [],
    lists:
      points instanceof pkijs.CRLDistributionPoints
        ? points.distributionPoints.flatMap(({ distributionPoint }) =>
            Array.isArray(distributionPoint) ? distributionPoint.flatMap(addressIn) : [],
          )
        : [],
  }
}

const addressIn = ({ type, value }: pkijs.GeneralName): string[] =>
  type === address && /^https?:\/\//.test(String(value)) ? [String(value)] : []
