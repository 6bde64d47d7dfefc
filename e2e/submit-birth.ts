import { uploadFile } from '../server/src/contexts/documents/portal.ts'
import { citizens } from '../server/test/people.ts'
import { submitFreeBirth } from '../server/test/stories.ts'
import { asCitizen } from './api-work.ts'
import type { RunningPlatform } from './platform.ts'

/**
 * A birth that Lò Văn Minh has handed in over the API, for journeys that begin at the desk; in phường Tô Hiệu unless
 * named; `scans`: with the birth paper as so many pictures.
 */
export async function submitBirth(
  platform: RunningPlatform,
  { unit, scans = 0 }: { unit?: string; scans?: number } = {},
): Promise<{ id: string; code: string }> {
  const minh = await asCitizen(platform, 'minh')
  const { app, intake } = platform.serving
  const person = { kind: 'citizen', id: minh.id, name: citizens.minh.name } as const
  const actor = { ...person, assurance: 2, signedInAt: new Date() } as const
  const attach = async (draft: string) => {
    for (let no = 1; no <= scans; no++) {
      // What stands behind the end of a picture is not drawn, and makes each another file.
      const bytes = Buffer.concat([onePixel, Buffer.from([no])])
      const file = { draft, component: 'birth-paper', name: `giay-chung-sinh-${no}.png`, bytes }
      await uploadFile(app, intake, actor, file)
    }
  }
  return submitFreeBirth(minh, scans > 0 ? { 'birth-proof': 'paper' } : {}, {
    ...(unit && { unit }),
    attach,
  })
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
