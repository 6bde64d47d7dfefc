import { spawnSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { throwawayFolder } from '../../test/throwaway-folder.ts'

const folder = await throwawayFolder('measure')
afterAll(() => rm(folder, { recursive: true, force: true }))

function cli(...args: string[]) {
  const { DATABASE_URL: _, ...env } = process.env
  const run = new URL('../../../bin/run.mjs', import.meta.url).pathname
  return spawnSync(process.execPath, [run, 'server/src/main/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...env, DATA_DIR: folder },
  })
}
const printed = (of: ReturnType<typeof cli>) => {
  expect(of.status, of.stderr).toBe(0)
  return of.stdout
}

test('the command line prints every target of a plan, of a province whose server stands still', {
  timeout: 60_000,
}, () => {
  const [plan, at] = ['ha-nam-2023', '2023-12-31']
  expect(cli('measure', '--plan', plan, '--at', at).stderr).toMatch(/No database/)
  printed(
    cli(
      'simulate',
      '--province',
      'ha-nam',
      '--dossiers',
      '60',
      '--seed',
      '1',
      '--from',
      '2023-03-01',
      '--to',
      '2023-06-30',
    ),
  )
  const figures = JSON.parse(printed(cli('measure', '--plan', plan, '--at', at, '--json')))
  expect(figures).toHaveLength(14)
  const online = figures.find(({ id }: { id: string }) => id === 'II.2')
  expect(online).toMatchObject({
    indicator: 'remote-online-dossiers',
    denominator: 60,
    target: 50,
    compare: 'gte',
  })
  expect(online.value).toBe((100 * online.numerator) / 60)
  expect(online.met).toBe(online.value >= 50)
  expect(figures.find(({ id }: { id: string }) => id === 'A1')).toMatchObject({
    ...{ numerator: null, denominator: null, value: null, met: null },
  })
  expect(JSON.parse(printed(cli('check-counts')))).toHaveLength(3)
  expect(cli('measure', '--plan', plan, '--at', at, '--unit', 'H99').stderr).toMatch(/There is no unit H99/)
})
