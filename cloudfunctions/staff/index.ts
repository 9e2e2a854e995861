import { staffLabels } from '@shared/staff/staff.labels'
import { word } from '../_kernel/word'
import { listDepartments } from './list-departments'
import { list } from './list-staff'
import { saveDepartment } from './save-department'
import { save } from './save-staff'
import { setDuty } from './set-duty'

export const staff = word('staff', { list, listDepartments, save, saveDepartment, setDuty }, { labels: staffLabels })
