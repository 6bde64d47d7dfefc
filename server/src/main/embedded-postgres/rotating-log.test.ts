import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRotatingLog } from './rotating-log.ts'

test('the log keeps the newest lines in four files at most, readable by us alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rotating-log-'))
  try {
    const write = openRotatingLog(join(folder, 'postgres.log'), 20)
    for (let line = 10; line < 40; line++) write(`line ${line}\n`)
    expect(readdirSync(folder)).toEqual([
      'postgres.log',
      'postgres.log.1',
      'postgres.log.2',
      'postgres.log.3',
    ])
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toBe('line 38\nline 39\n')
    expect(readFileSync(join(folder, 'postgres.log.3'), 'utf8')).toBe('line 32\nline 33\n')
    expect(statSync(join(folder, 'postgres.log')).mode & 0o777).toBe(0o600)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
