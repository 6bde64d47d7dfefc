import pg from 'pg'
import { EmbeddedPostgresError } from './errors.ts'

/** Logs in once, so that an address is handed out only if it works. */
export async function checkLogin(url: string, passwordFile: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code !== '28P01')
      throw new EmbeddedPostgresError(
        code === '53100' ? 'disk-full' : 'start-failed',
        `The database runs but could not be entered: ${message}.`,
        'Its own messages are in the log beside the data directory. Nothing was deleted.',
        error,
      )
    throw new EmbeddedPostgresError(
      'password-mismatch',
      `The database does not accept the password in ${passwordFile}.`,
      'Put the password file of the same backup back, or move it away: then a new password is set at the next start.',
      error,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
