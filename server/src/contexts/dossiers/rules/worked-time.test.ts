import { expect, test } from 'vitest'
import { calendarFromData } from '../../organisation/index.ts'
import { workedMinutes } from './worked-time.ts'
