import '@mot-cua/ui/styles/tokens.css'
import '@mot-cua/ui/styles/portal.css'
import '@mot-cua/ui/styles/desk.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Problem } from './api.ts'
import { meQuery } from './features/sign-in/queries.ts'
import { loadWords } from './messages/words.ts'
import { createDeskRouter } from './routes.tsx'
import { preferences, show } from './shell/preferences.ts'

const client = new QueryClient({
  defaultOptions: {
    // A refusal stays one when asked again; a lost connection may come back.
    queries: {
      networkMode: 'offlineFirst',
      retry: (count, error) => count < 1 && error instanceof Problem && error.status >= 500,
    },
    // Told at once when there is no connection, instead of waiting for it in silence.
    mutations: { networkMode: 'always' },
  },
})
const router = createDeskRouter(client)

show(preferences.get())

const place = document.getElementById('desk')
const words = loadWords(preferences.get().language)
// Who is signed in is asked while the words come.
client.prefetchQuery(meQuery)
words.then(
  () => {
    if (place)
      createRoot(place).render(
        <StrictMode>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </StrictMode>,
      )
  },
  () => {
    document.getElementById('not-fetched')?.removeAttribute('hidden')
  },
)
