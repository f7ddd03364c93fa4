import type { Written } from "./written.ts";

/** The English version of a resolution of nobody, written for the demonstration by its authors. */
export const english: Written = {
  base: `RESOLUTION 7 (CLEAR CITY, 2024)

Remote participation in the meetings of the Union (demonstration text)

The Demonstration Conference (Clear City, 2024),

recalling

a)	United Nations General Assembly resolution 70/125 on the information society;

b)	the mandate of the Union to bring the benefits of telecommunications to all the world's inhabitants,

considering

a)	that those who cannot travel take part only if they can speak and be heard from where they are;

b)	that a slow connection excludes those who most need to take part;

c)	that a document published in one language excludes most of its readers,

resolves

1	that every open meeting shall allow remote participation;

2	that documents shall be published thirty days in advance in the six official languages;

3	that written contributions shall have the same value as oral statements,

instructs the Secretary-General

1	to submit to the Council each year a report on remote participation, by stakeholder group and by region;

2	to maintain a page of the meetings that can be opened over a slow connection;

3	to organize, with the regional offices, courses for those who moderate remote sessions;

4	to transmit to the United Nations the report referred to in instructs the Secretary-General 1,

invites Member States and Sector Members

1	to provide rooms from which groups can take part;

2	to contribute texts in the language of their choice.
`,
  revision: [
    ["RESOLUTION 7 (CLEAR CITY, 2024)", "RESOLUTION 7 (REV. QUIET HARBOUR, 2028)"],
    [
      "The Demonstration Conference (Clear City, 2024),",
      "The Demonstration Conference (Quiet Harbour, 2028),",
    ],
    ["a slow connection excludes", "a slow connection, or one that costs too much, excludes"],
    [
      "that every open meeting shall allow",
      "that every open meeting, those of working groups included, shall allow",
    ],
    [
      "1	to submit to the Council each year a report on remote participation, by stakeholder group and by region;\n\n2	to maintain",
      "1	to organize, with the regional offices, courses for those who moderate remote sessions;\n\n2	to submit to the Council each year a report on remote participation, by stakeholder group and by region;\n\n3	to maintain",
    ],
    [
      "3	to organize, with the regional offices, courses for those who moderate remote sessions;\n\n4	to transmit to the United Nations the report referred to in instructs the Secretary-General 1,",
      "4	to offer captions in the language of the speaker in all plenary sessions;\n\n5	to transmit to the United Nations the report referred to in instructs the Secretary-General 2,",
    ],
    [
      "1	to provide rooms from which groups can take part;\n\n2	to contribute texts in the language of their choice.",
      "to provide rooms from which groups can take part.",
    ],
  ],
  north: [
    ["thirty days in advance", "forty-five days in advance"],
    [
      "shall allow remote participation;",
      "shall allow remote participation, and give the floor to those who are absent in the same order as to those present;",
    ],
    ["each year a report", "each year a public report"],
    [
      "3	to organize, with the regional offices, courses for those who moderate remote sessions;\n\n4	",
      "3	to offer captions in all plenary sessions;\n\n4	to organize, with the regional offices, courses for those who moderate remote sessions;\n\n5	",
    ],
  ],
  south: [
    ["thirty days in advance", "sixty days in advance"],
    ["by stakeholder group and by region;", "by stakeholder group, by region and by gender;"],
    [
      "3	to organize, with the regional offices, courses for those who moderate remote sessions;\n\n4	",
      "3	to meet the cost of the connection of participants from the least developed countries;\n\n4	to organize, with the regional offices, courses for those who moderate remote sessions;\n\n5	",
    ],
  ],
  islands: `ISLANDS

MOD considering b): that a slow or broken connection excludes those who most need to take part;

SUP resolves 3

ADD instructs the Secretary-General 2bis: to announce meetings in the time of each region;

NOC invites Member States and Sector Members 1
`,
};
