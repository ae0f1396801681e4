import '@xyflow/react/dist/base.css'
import { ActionIcon, Tooltip } from '@mantine/core'
import {
  applyNodeChanges, ConnectionLineType, Panel, ReactFlow, ReactFlowProvider, useReactFlow, useStore, useStoreApi, type FinalConnectionState, type NodeChange, type Transform, type Viewport,
} from '@xyflow/react'
import { IconArrowsMaximize, IconLayoutGrid, IconMinus, IconPlus, type Icon } from '@tabler/icons-react'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Relation } from '../../shared/relation.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { useKeys } from '../ui/keys.ts'
import type { Place } from '../ui/map-layout.ts'
import { LineEnds, MapLines } from './map-lines.tsx'
import { mapNodes, middleOf, youId } from './map-nodes.ts'
import { nearnessAt, type Nearness } from './nearness.ts'
import styles from './people-map.module.css'
import { FarCard, PersonCard, SpeckCard, YouCard, type MapNode } from './person-node.tsx'

interface PeopleMapProps {
  readonly people: readonly HeardStakeholder[]
  readonly relations: readonly Relation[]
  /** Who is not filtered away. */
  readonly shown: ReadonlySet<string>
  readonly openId: string | null
  readonly onOpen: (id: string, byKey: boolean) => void
  /** Called when somebody has been dragged, or moved by the arrow keys. */
  readonly onPlace: (places: ReadonlyMap<string, Place>) => void
  /** Called when a line has been drawn by hand from one to another; null is the teller. */
  readonly onJoin: (fromId: string | null, toId: string | null) => void
  /** Gives everybody back to the layout; null where nobody was dragged. */
  readonly onLayOutAgain: (() => void) | null
}

const cardTypes = {
  near: { person: PersonCard, you: YouCard },
  names: { person: FarCard, you: YouCard },
  letters: { person: SpeckCard, you: YouCard },
} as const satisfies Record<Nearness, object>
// The tools stand at the bottom.
const fitting = { padding: { top: '20px', right: '24px', bottom: '56px', left: '24px' }, maxZoom: 1.1, duration: 0 } as const
const minZoom = 0.05

/** Arrow keys move a card bit by bit: one change is kept for all of them. */
const settleMs = 400

const nodeDescription = 'Press Enter to open. Press Space, then the arrow keys, to move the card.'

/** The stakeholder map. It is drawn once its size is known: at the first try all of it is in sight, and drawn as it is seen from there. */
export function PeopleMap(props: PeopleMapProps) {
  const { people, relations, shown, openId } = props
  const frameRef = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size | null>(null)
  const [first] = useState(() => mapNodes(people, relations, shown, openId, []))
  const [inSight] = useState(() => first.filter(({ hidden }) => hidden !== true))
  useLayoutEffect(() => {
    if (frameRef.current) setSize({ width: frameRef.current.clientWidth, height: frameRef.current.clientHeight })
  }, [])
  return (
    <div ref={frameRef} className={styles['frame']}>
      {size && (
        <ReactFlowProvider initialNodes={inSight} initialWidth={size.width} initialHeight={size.height} initialMinZoom={minZoom} initialMaxZoom={fitting.maxZoom} initialFitViewOptions={fitting} fitView>
          <Canvas {...props} first={first} />
        </ReactFlowProvider>
      )}
    </div>
  )
}

interface Size {
  readonly width: number
  readonly height: number
}

interface CanvasProps extends PeopleMapProps {
  /** The cards as they stand at first. */
  readonly first: MapNode[]
}

function Canvas({ first, people, relations, shown, openId, onOpen, onPlace, onJoin, onLayOutAgain }: CanvasProps) {
  const [nodes, setNodes] = useState(first)
  const [drawnOf, setDrawnOf] = useState({ people, relations, shown, openId })
  if (drawnOf.people !== people || drawnOf.relations !== relations || drawnOf.shown !== shown || drawnOf.openId !== openId) {
    setDrawnOf({ people, relations, shown, openId })
    setNodes(mapNodes(people, relations, shown, openId, nodes))
  }
  const store = useStoreApi()
  const [whole] = useState(() => viewportOf(store.getState().transform))
  const keepPlace = useSettled(onPlace)
  const mapRef = useRef<HTMLDivElement>(null)
  const [isMoved, setIsMoved] = useState(false)
  const nearness = useStore((store) => nearnessAt(store.transform[2]))
  const latestOpen = useLatest(onOpen)
  const latestJoin = useLatest(onJoin)

  const change = useCallback(
    (changes: NodeChange<MapNode>[]) => {
      setNodes((before) => applyNodeChanges(changes, before))
      // Who moves a card looks at the map as it stands: it is not to jump.
      if (changes.some(({ type }) => type === 'position')) setIsMoved(true)
      for (const each of changes) if (each.type === 'position' && each.dragging === false && each.position) keepPlace(each.id, middleOf(each.position))
    },
    [keepPlace],
  )
  const press = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement && event.target.classList.contains('react-flow__node') ? event.target.dataset['id'] : undefined
    if (event.key !== 'Enter' || id === undefined) return
    event.preventDefault()
    onOpen(id, true)
  }

  // All of these stay the same ones: a new one would draw every card anew, at every step of a card that is moved.
  const openNode = useCallback(
    (_: unknown, node: MapNode) => {
      if (node.type === 'person') latestOpen.current(node.id, false)
    },
    [latestOpen],
  )
  const [mark] = useState(() => (name: 'moving' | 'joining', isTrue: boolean) => {
    if (mapRef.current) mapRef.current.dataset[name] = String(isTrue)
  })
  const beginMove = useCallback(
    (event: unknown) => {
      mark('moving', true)
      // Only somebody's own hand has an event.
      if (event) setIsMoved(true)
    },
    [mark],
  )
  const endMove = useCallback(() => mark('moving', false), [mark])
  const beginJoin = useCallback(() => mark('joining', true), [mark])
  const endJoin = useCallback(
    (event: MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) => {
      mark('joining', false)
      const toId = cardBelow(event)
      if (fromNode && toId !== undefined && toId !== fromNode.id) latestJoin.current(personOf(fromNode.id), personOf(toId))
    },
    [mark, latestJoin],
  )

  return (
    <div ref={mapRef} className={styles['map']} data-nearness={nearness} onKeyDown={press}>
      <LineEnds />
      <ReactFlow<MapNode>
        aria-label="Map of the people"
        nodes={nodes}
        nodeTypes={cardTypes[nearness]}
        onNodesChange={change}
        onNodeClick={openNode}
        onMoveStart={beginMove}
        onMoveEnd={endMove}
        onlyRenderVisibleElements
        connectOnClick={false}
        connectionLineType={ConnectionLineType.Straight}
        onConnectStart={beginJoin}
        onConnectEnd={endJoin}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode="Shift"
        zoomOnDoubleClick={false}
        elevateNodesOnSelect={false}
        minZoom={minZoom}
        maxZoom={2}
        defaultViewport={whole}
        proOptions={unmarked}
        ariaLabelConfig={ariaLabels}
      >
        <MapLines relations={relations} nodes={nodes} nearness={nearness} />
        <Tools onLayOutAgain={onLayOutAgain} onZoom={setIsMoved} />
        {!isMoved && <Fit shown={shown} />}
      </ReactFlow>
    </div>
  )
}

const unmarked = { hideAttribution: true }
const ariaLabels = { 'node.a11yDescription.default': nodeDescription, 'node.a11yDescription.keyboardDisabled': nodeDescription }

function viewportOf([x, y, zoom]: Transform): Viewport {
  return { x, y, zoom }
}

/** The card on which the pointer is; a line may end anywhere on it. */
function cardBelow(event: MouseEvent | TouchEvent): string | undefined {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  const card = at && document.elementFromPoint(at.clientX, at.clientY)?.closest('.react-flow__node')
  return card instanceof HTMLElement ? card.dataset['id'] : undefined
}

function personOf(nodeId: string): string | null {
  return nodeId === youId ? null : nodeId
}

/** Keeps everybody in sight, whatever the room there is, for as long as nobody has moved the map. */
function Fit({ shown }: Pick<PeopleMapProps, 'shown'>) {
  const { fitView } = useReactFlow()
  const width = useStore((store) => store.width)
  const height = useStore((store) => store.height)
  // At first everybody is in sight already.
  const fitted = useRef<Size & Pick<PeopleMapProps, 'shown'>>({ width, height, shown })
  useEffect(() => {
    const { current } = fitted
    if (width === 0 || height === 0 || (current.width === width && current.height === height && current.shown === shown)) return
    fitted.current = { width, height, shown }
    void fitView(fitting)
  }, [fitView, width, height, shown])
  return null
}

interface ToolsProps extends Pick<PeopleMapProps, 'onLayOutAgain'> {
  /** Told true where the map is zoomed by hand, false where it is to fit again. */
  readonly onZoom: (isByHand: boolean) => void
}

function Tools({ onLayOutAgain, onZoom }: ToolsProps) {
  const flow = useReactFlow()
  const zoomIn = () => {
    onZoom(true)
    void flow.zoomIn()
  }
  const zoomOut = () => {
    onZoom(true)
    void flow.zoomOut()
  }
  const fit = () => {
    onZoom(false)
    void flow.fitView(fitting)
  }
  useKeys('Map', [
    { key: '+', does: 'Zoom in', run: zoomIn, repeats: true },
    { key: '-', does: 'Zoom out', run: zoomOut, repeats: true },
    { key: '0', does: 'Zoom to fit', run: fit },
  ])
  return (
    <Panel position="bottom-left" className={styles['tools'] ?? ''}>
      <Tool name="Zoom in" icon={IconPlus} onUse={zoomIn} />
      <Tool name="Zoom out" icon={IconMinus} onUse={zoomOut} />
      <Tool name="Zoom to fit" icon={IconArrowsMaximize} onUse={fit} />
      {onLayOutAgain && <Tool name="Lay everybody out again" icon={IconLayoutGrid} onUse={onLayOutAgain} />}
    </Panel>
  )
}

function Tool({ name, icon: Sign, onUse }: { readonly name: string; readonly icon: Icon; readonly onUse: () => void }) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" size="md" aria-label={name} onClick={onUse}>
        <Sign size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** A callback as it was last handed over, for one that stays the same. */
function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}

/** Collects places until nothing has moved for a moment, then tells them at once. */
function useSettled(tell: PeopleMapProps['onPlace']): (id: string, place: Place) => void {
  const latest = useRef(tell)
  const waiting = useRef<{ readonly places: Map<string, Place>; timer: number }>({ places: new Map(), timer: 0 })
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => {
    const { current } = waiting
    return () => {
      window.clearTimeout(current.timer)
      if (current.places.size > 0) latest.current(new Map(current.places))
    }
  }, [])
  return useCallback((id, { x, y }) => {
    const { current } = waiting
    current.places.set(id, { x: Math.round(x), y: Math.round(y) })
    window.clearTimeout(current.timer)
    current.timer = window.setTimeout(() => {
      const places = new Map(current.places)
      current.places.clear()
      latest.current(places)
    }, settleMs)
  }, [])
}
