import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** What the tests need besides npm packages: the program that shows it is there, and Debian's package. */
const needed = [
  { program: '/usr/bin/chromium-headless-shell', packages: ['chromium-headless-shell'] },
  { program: '/usr/bin/pdfsig', packages: ['poppler-utils'] },
  { program: '/usr/bin/certutil', packages: ['libnss3-tools'] },
  { program: '/usr/bin/openssl', packages: ['openssl'] },
  { program: '/usr/share/fonts/truetype/noto', packages: ['fonts-noto-core'] },
]

/** Installs what is missing through apt when that is possible here; says exactly what to install and fails otherwise. */
export function installWhatTestsNeed(): void {
  const missing = needed.filter(({ program }) => !existsSync(program)).flatMap(({ packages }) => packages)
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(
      `The tests need programs that are not here. Install them, then run npm test again:\n  ${command}`,
    )
    process.exit(1)
  }
  console.error(`Installing ${missing.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const line of ['apt-get update -qq', `${command} -qq`]) {
    const { status } = spawnSync('sh', ['-c', line], { stdio: ['ignore', 'ignore', 'inherit'], env })
    if (status !== 0) {
      console.error(`"${line}" failed; its messages are above.`)
      process.exit(1)
    }
  }
}
