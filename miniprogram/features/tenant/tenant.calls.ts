import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type Settings = Outputs['tenant']['readSettings']
export type Rule = Outputs['lead']['listRules']['rules'][number]
export type Channel = Outputs['lead']['listChannels']['items'][number]
export type FormSetup = Outputs['lead']['readFormSetup']
export type Calendar = Outputs['calendar']['read']
export type Colleague = Outputs['staff']['list']['items'][number]
export type Department = Outputs['staff']['listDepartments']['items'][number]
export type WecomApp = Outputs['message']['readWecom']
export type ReachSetup = Outputs['message']['readReach']
export type Service = Outputs['ticket']['readSettings']
export type Agent = Outputs['ticket']['listAgents']['items'][number]
export type AuditEntry = Outputs['tenant']['listAudit']['items'][number]

const keys = {
  settings: ['tenant', 'settings'],
  rules: ['lead', 'rules'],
  channels: ['lead', 'channels'],
  form: ['lead', 'form'],
  calendar: ['calendar'],
  staff: ['staff'],
  wecom: ['message', 'wecom'],
  reach: ['message', 'reach'],
  service: ['ticket', 'settings'],
  agents: ['ticket', 'agents'],
} as const

const firstPage = (): string | null => null

export const useSettings = () => useQuery({ queryKey: keys.settings, queryFn: () => api.tenant.readSettings({}) })
export const useRules = () => useQuery({ queryKey: keys.rules, queryFn: () => api.lead.listRules({}) })
export const useChannels = () => useQuery({ queryKey: keys.channels, queryFn: () => api.lead.listChannels({}) })
export const useForm = () => useQuery({ queryKey: keys.form, queryFn: () => api.lead.readFormSetup({}) })
export const useCalendar = () => useQuery({ queryKey: keys.calendar, queryFn: () => api.calendar.read({}) })
export const useService = () => useQuery({ queryKey: keys.service, queryFn: () => api.ticket.readSettings({}) })
export const useAgents = () =>
  useQuery({ queryKey: keys.agents, queryFn: () => api.ticket.listAgents({}), select: ({ items }) => items })
export const useStaff = () =>
  useQuery({
    queryKey: [...keys.staff, 'list', 'all'],
    queryFn: () => api.staff.list({ includeInactive: true }),
    select: ({ items }) => items,
  })
export const useDepartments = () =>
  useQuery({
    queryKey: [...keys.staff, 'departments'],
    queryFn: () => api.staff.listDepartments({}),
    select: ({ items }) => items,
  })

export const useWecom = () => useQuery({ queryKey: keys.wecom, queryFn: () => api.message.readWecom({}) })

export const useReach = () => useQuery({ queryKey: keys.reach, queryFn: () => api.message.readReach({}) })

/** A channel's code as a picture and as a link; drawn only when somebody looks. */
export const useChannelCode = (scene: string | null) =>
  useQuery({
    queryKey: ['lead', 'code', scene],
    queryFn: () => api.lead.channelCode({ scene: scene ?? '' }),
    enabled: scene !== null,
  })

/** Who did what, newest first. */
export const useAudit = () =>
  useInfiniteQuery({
    queryKey: ['tenant', 'audit'],
    queryFn: ({ pageParam }) => api.tenant.listAudit({ cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  })

export const useSaveSettings = () => useCommand(api.tenant.changeSettings, { refreshes: [keys.settings, ['followup']] })
export const useSaveRules = () => useCommand(api.lead.saveRules, { refreshes: [keys.rules] })
export const useSaveChannel = () => useCommand(api.lead.saveChannel, { refreshes: [keys.channels] })
export const useSaveForm = () => useCommand(api.lead.saveForm, { refreshes: [keys.form] })
export const useSaveHours = () => useCommand(api.calendar.changeHours, { refreshes: [keys.calendar] })
export const useImportDays = () => useCommand(api.calendar.importDays, { refreshes: [keys.calendar] })
export const useSaveStaff = () => useCommand(api.staff.save, { refreshes: [keys.staff] })
export const useSaveDepartment = () => useCommand(api.staff.saveDepartment, { refreshes: [keys.staff] })
export const useSetDuty = () => useCommand(api.staff.setDuty, { refreshes: [keys.staff] })
export const useBindWecom = () => useCommand(api.message.bindWecom, { refreshes: [keys.wecom] })
export const useBindSms = () => useCommand(api.message.bindSms, { refreshes: [keys.reach] })
export const useSaveTemplates = () => useCommand(api.message.saveTemplates, { refreshes: [keys.reach] })
export const useSaveService = () =>
  useCommand(api.ticket.changeSettings, { refreshes: [keys.service, ['ticket', 'quick replies']] })
export const useSaveAgent = () => useCommand(api.ticket.saveAgent, { refreshes: [keys.agents] })
