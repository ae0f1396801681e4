import { Kbd, UnstyledButton } from '@mantine/core'
import { IconFlame, IconHash, IconKeyboard, IconLayoutDashboard, IconLock, IconNotebook, IconSearch, IconSettings, IconTimeline, IconUsersGroup, IconWaveSine, type Icon } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { Link } from './link.tsx'
import { routeFragment, type Route } from './route.ts'
import styles from './shell.module.css'

interface ShellProps {
  readonly route: Route
  readonly onOpenPalette: () => void
  readonly onOpenKeys: () => void
  readonly children: ReactNode
}

/** The screens that one goes to by name. One line for each as they come. */
const screens: readonly { readonly route: Route; readonly name: string; readonly icon: Icon }[] = [
  { route: { screen: 'desk' }, name: 'Desk', icon: IconLayoutDashboard },
  { route: { screen: 'story' }, name: 'Story', icon: IconNotebook },
  { route: { screen: 'people' }, name: 'People', icon: IconUsersGroup },
  { route: { screen: 'timeline' }, name: 'Timeline', icon: IconTimeline },
  { route: { screen: 'numbers' }, name: 'Numbers', icon: IconHash },
  { route: { screen: 'takes' }, name: 'Takes', icon: IconWaveSine },
  { route: { screen: 'grill' }, name: 'Grill', icon: IconFlame },
  { route: { screen: 'settings' }, name: 'Settings', icon: IconSettings },
]

const isMac = navigator.userAgent.includes('Mac')

/** Screens that belong to another one's line in the rail. */
const parents: Readonly<Partial<Record<Route['screen'], Route['screen']>>> = { take: 'takes', debrief: 'grill', room: 'grill' }

/** What stands around every screen: the way to the content, the screens, the palette and the keys. */
export function Shell({ route, onOpenPalette, onOpenKeys, children }: ShellProps) {
  const mainRef = useRef<HTMLElement>(null)
  // The room is almost empty: nothing stands around it.
  const isBare = route.screen === 'room'
  return (
    <div className={styles['shell']} data-bare={isBare}>
      <a
        href="#content"
        className={styles['skip']}
        onClick={(event) => {
          // The address names the screen, so the browser must not go there by itself.
          event.preventDefault()
          mainRef.current?.focus()
        }}
      >
        Skip to the content
      </a>
      <nav aria-label="Screens" className={styles['rail']} hidden={isBare}>
        <Link to={{ screen: 'desk' }} className={styles['brand']} label="Grillroom: to the Desk">
          Grillroom
        </Link>
        <UnstyledButton className={styles['search']} onClick={onOpenPalette}>
          <IconSearch size={16} aria-hidden />
          <span className={styles['searchText']}>Go to…</span>
          <Kbd size="xs" aria-hidden>
            {isMac ? '⌘K' : 'Ctrl K'}
          </Kbd>
        </UnstyledButton>
        <div className={styles['screens']}>
          {screens.map(({ route: to, name, icon: Sign }) => (
            <Link key={name} to={to} className={styles['screen']} isCurrent={to.screen === (parents[route.screen] ?? route.screen)}>
              <Sign size={18} stroke={1.75} aria-hidden />
              {name}
            </Link>
          ))}
        </div>
        <div className={styles['foot']}>
          <UnstyledButton className={styles['screen']} onClick={onOpenKeys} aria-label="Show the keys">
            <IconKeyboard size={18} stroke={1.75} aria-hidden />
            Keys
            <Kbd size="xs" className={styles['key']} aria-hidden>
              ?
            </Kbd>
          </UnstyledButton>
          <p className={styles['privacy']}>
            <IconLock size={14} aria-hidden className={styles['lock']} />
            Nothing leaves this computer.
          </p>
        </div>
      </nav>
      <main ref={mainRef} id="content" tabIndex={-1} className={styles['main']} key={routeFragment(route)}>
        {children}
      </main>
    </div>
  )
}
