import type { ClusterFiles } from './cluster-files.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { explainFailure } from './explain-failure.ts'
import { makePassword, owner, writePassword } from './password.ts'
import { type Identity, runProgram } from './run-program.ts'

/** Gives a cluster at rest a new password when its password file is lost; whoever holds the files may do so anyway. */
export async function resetPassword(
  files: ClusterFiles,
  postgres: string,
  identity: Identity,
): Promise<string> {
  const password = makePassword()
  const sql = `alter role ${owner} password '${password}';\n`
  const args = ['--single', '-D', files.dataDir, '-c', 'log_statement=none', 'postgres']
  const { status, output } = await runProgram(postgres, args, identity, sql)
  if (status !== 0) throw await explainFailure({ files, identity, output, fallback: 'start-failed' })
  // Single-user mode ends with status 0 even when the statement failed.
  if (output.includes('ERROR:'))
    throw new EmbeddedPostgresError(
      'password-mismatch',
      `The password file ${files.passwordFile} is missing and the database has no role ${owner}.`,
      'Set DATA_DIR to a folder this product made, or put the password file back.',
    )
  await writePassword(files.passwordFile, password)
  return password
}
