import { Page } from '../index.ts';
import { ActionSpecimen, FormSpecimen } from './form-specimen.tsx';
import { LessonSpecimen } from './lesson-specimen.tsx';
import { ListSpecimen, TableSpecimen } from './list-specimen.tsx';
import { useSamples } from './samples.ts';
import { TextSpecimen } from './text-specimen.tsx';

/** Every component in its states, on one page. */
export function Specimen() {
  const s = useSamples();
  return (
    <Page>
      <h1>{s.title}</h1>
      <p className="lead">{s.intro}</p>
      <TextSpecimen />
      <ActionSpecimen />
      <FormSpecimen />
      <ListSpecimen />
      <TableSpecimen />
      <LessonSpecimen />
    </Page>
  );
}
