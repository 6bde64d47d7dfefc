import type { ReactElement } from 'react'

/** Every drawing of the product on a 24 × 24 sheet; strokes only, so colour and weight come from the text around it. */
export const iconShapes = {
  search: (
    <>
      <circle cx="11" cy="11" r="7" />
      <path d="M16.2 16.2 21 21" />
    </>
  ),
  menu: <path d="M4 6.5h16M4 12h16M4 17.5h16" />,
  tray: (
    <>
      <path d="M3.5 13.5 6 4.5h12l2.5 9v6h-17z" />
      <path d="M3.5 13.5H9c0 1.8 1.2 3 3 3s3-1.2 3-3h5.5" />
    </>
  ),
  'hand-over': (
    <path d="M4 14.5h3l3-2h3.5a1.7 1.7 0 0 1 0 3.4H11M13 15.7l5-2.6c1.6-.8 2.8 1 1.5 2.1L14 19.5H7M4 12.5v8" />
  ),
  scan: <path d="M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16" />,
  pen: <path d="M4 20l1-4.6L16.4 4a2.1 2.1 0 0 1 3 3L8.2 19zM14.5 6l3 3" />,
  copies: (
    <>
      <path d="M8 6.5V3h8l4 4v10.5h-4" />
      <path d="M4 6.5h8l4 4v10.5H4z" />
    </>
  ),
  money: (
    <>
      <rect x="2.5" y="6" width="19" height="12" rx="1.5" />
      <circle cx="12" cy="12" r="2.7" />
      <path d="M6 12h.01M18 12h.01" />
    </>
  ),
  talk: <path d="M4 4.5h16v12h-9l-4.5 4v-4H4z" />,
  chart: <path d="M4 20.5h16.5M6.5 17v-5M11 17V6.5M15.5 17v-7.5M20 17v-3" />,
  list: <path d="M8.5 6h12M8.5 12h12M8.5 18h12M3.5 6h.01M3.5 12h.01M3.5 18h.01" />,
  warning: (
    <>
      <path d="M12 3.5 22 20.5H2z" />
      <path d="M12 10v4.6M12 17.4h.01" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.4 2" />
    </>
  ),
  'tick-ring': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12.4l2.8 2.8L16 9.4" />
    </>
  ),
  tick: <path d="M4.5 12.5 10 18 20 6.5" />,
  undo: <path d="M4 9.5h10a5.5 5.5 0 0 1 0 11H9M8 5 3.5 9.5 8 14" />,
  minus: <path d="M5 12h14" />,
  turn: <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.4M20 4v5.4h-5.4" />,
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="1.5" />
      <path d="M8 10.5V7.7a4 4 0 0 1 8 0v2.8" />
    </>
  ),
  back: <path d="M20 12H4M11 5l-7 7 7 7" />,
  record: (
    <>
      <ellipse cx="12" cy="5.5" rx="7.5" ry="3" />
      <path d="M4.5 5.5v13c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3v-13M4.5 12c0 1.7 3.4 3 7.5 3s7.5-1.3 7.5-3" />
    </>
  ),
  phone: (
    <path d="M6.5 3.5h3l1.5 4-2 1.6a12 12 0 0 0 5.9 5.9l1.6-2 4 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2z" />
  ),
  mobile: (
    <>
      <rect x="7" y="2.5" width="10" height="19" rx="2" />
      <path d="M11 18.5h2" />
    </>
  ),
  forward: <path d="M9 5l7 7-7 7" />,
  download: <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  upload: <path d="M12 15.5v-11M7 9l5-5 5 5M4.5 20h15" />,
  add: <path d="M12 5v14M5 12h14" />,
  remove: <path d="M6 6l12 12M18 6 6 18" />,
  print: (
    <>
      <path d="M7 8V3.5h10V8M7 16.5H4V8.5h16v8h-3" />
      <path d="M7 14h10v6.5H7z" />
    </>
  ),
  pause: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M10 9v6M14 9v6" />
    </>
  ),
  down: <path d="M5 9l7 7 7-7" />,
  up: <path d="M5 15l7-7 7 7" />,
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.6h.01" />
    </>
  ),
  calendar: (
    <>
      <rect x="3.5" y="5" width="17" height="15.5" rx="1.5" />
      <path d="M3.5 10h17M8 2.8V7M16 2.8V7" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5s-7-2-9.5-6.5z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  document: (
    <>
      <path d="M6 2.8h8L18.5 7.3v14H6z" />
      <path d="M13.5 3v5h5M9 13h6M9 17h6" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
  child: (
    <>
      <circle cx="12" cy="13" r="8" />
      <path d="M9.3 12.3h.01M14.7 12.3h.01M9.3 16c1.6 1.4 3.8 1.4 5.4 0M12 5c0-1.6 1-2.6 2.6-2.6" />
    </>
  ),
  rings: (
    <>
      <circle cx="8.7" cy="14.5" r="5.7" />
      <circle cx="15.3" cy="14.5" r="5.7" />
      <path d="M7 5l1.7-1.8L10.4 5 8.7 7z" />
    </>
  ),
  place: (
    <>
      <path d="M12 21.5c-4.6-5-7-8.3-7-11.5a7 7 0 0 1 14 0c0 3.2-2.4 6.5-7 11.5z" />
      <circle cx="12" cy="10" r="2.5" />
    </>
  ),
  land: (
    <>
      <path d="M3.5 6.5l6-2.5 5 2.5 6-2.5v13.5l-6 2.5-5-2.5-6 2.5z" />
      <path d="M9.5 4v13.5M14.5 6.5V20" />
    </>
  ),
  building: (
    <>
      <rect x="3.5" y="4.5" width="17" height="15" rx="1" />
      <path d="M3.5 11h8v8.5M11.5 14.5h9M15 4.5v4" />
    </>
  ),
  shop: (
    <>
      <path d="M3.5 9.5 5.5 3.5h13l2 6zM5 9.5v11h14v-11" />
      <path d="M10 20.5v-6h4v6" />
    </>
  ),
  vehicle: (
    <>
      <circle cx="5.5" cy="16.5" r="3" />
      <circle cx="18.5" cy="16.5" r="3" />
      <path d="M8.5 16.5h5l3-6.2h-4M16.5 10.3 15.4 7h-2.6M18.5 13.500l-2-3.200M5.5 13.500c1-2.3 2.4-3 5-3" />
    </>
  ),
  passport: (
    <>
      <rect x="5" y="2.5" width="14" height="19" rx="2" />
      <circle cx="12" cy="10.5" r="3.5" />
      <path d="M9 17.5h6M8.5 10.5h7" />
    </>
  ),
  candle: (
    <path d="M9 10.5h6v10H9zM6.5 20.5h11M12 10.5V8.3M12 7.6c-1.6-1.4-1.6-2.9 0-4.8 1.6 1.9 1.6 3.4 0 4.8z" />
  ),
} satisfies Record<string, ReactElement>
