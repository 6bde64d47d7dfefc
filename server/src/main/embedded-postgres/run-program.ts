import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'

/** The user PostgreSQL runs as when we are root; undefined when we are not and it runs as ourselves. */
export type Identity = { uid: number; gid: number } | undefined

export type Finished = { status: number | null; output: string }

/**
 * Starts a program of PostgreSQL as `identity`, in its own process group: the terminal's Ctrl-C reaches only us.
 * It sees none of our environment, so no PG* variable or foreign locale changes what it does or says.
 */
export function spawnProgram(
  file: string,
  args: string[],
  identity: Identity,
  stdio: StdioOptions,
): ChildProcess {
  return spawn(file, args, {
    ...identity,
    // The present folder may be closed to that user.
    cwd: '/',
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio,
  })
}

/** Runs a program to its end and returns what it printed; a program that cannot be started has status null. */
export function runProgram(file: string, args: string[], identity: Identity, input = ''): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawnProgram(file, args, identity, ['pipe', 'pipe', 'pipe'])
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    // A program that ends without reading its input is judged by its status.
    child.stdin?.on('error', () => {})
    child.on('error', (error) => resolve({ status: null, output: error.message }))
    child.on('close', (status) => resolve({ status, output }))
    child.stdin?.end(input)
  })
}
