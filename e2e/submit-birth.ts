import { submitFreeBirth } from '../server/test/stories.ts'
import { asCitizen } from './api-work.ts'
import type { RunningPlatform } from './platform.ts'

/** A birth that Lò Văn Minh has handed in over the API, for journeys that begin at the desk; in phường Tô Hiệu unless named. */
export const submitBirth = async (
  platform: RunningPlatform,
  unit?: string,
): Promise<{ id: string; code: string }> => submitFreeBirth(await asCitizen(platform, 'minh'), {}, unit)
