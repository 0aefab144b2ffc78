package th.ita.assessment.province;

/** The first lines of both exports in the real case, for the OpenAPI document; a test compares them with the API's. */
final class ExportExamples {

    static final String CSV = "agencyId,nameTh,type,district,provinceCode,provinceNameTh,fiscalYear,totalOrigin,"
            + "levelCode,sheetVersion,TOTAL,IIT,1,2,3,4,5,EIT,6,7,8,OIT,9,10\r\n"
            + "5584,องค์การบริหารส่วนตำบลปากช่อง,อบต.,จอมบึง,70,ราชบุรี,2564,reported,AA,1,"
            + "95.21,96.24,97.23,93.80,97.30,97.30,95.59,94.32,95.24,95.25,92.48,95.10,90.20,100.00\r\n";

    static final String NDJSON = "{\"agencyId\":5584,\"nameTh\":\"องค์การบริหารส่วนตำบลปากช่อง\",\"type\":\"อบต.\","
            + "\"district\":\"จอมบึง\",\"provinceCode\":\"70\",\"provinceNameTh\":\"ราชบุรี\",\"fiscalYear\":2564,"
            + "\"totalOrigin\":\"reported\",\"levelCode\":\"AA\",\"sheetVersion\":1,\"scores\":{\"TOTAL\":95.21,"
            + "\"IIT\":96.24,\"1\":97.23,\"2\":93.80,\"3\":97.30,\"4\":97.30,\"5\":95.59,\"EIT\":94.32,\"6\":95.24,"
            + "\"7\":95.25,\"8\":92.48,\"OIT\":95.10,\"9\":90.20,\"10\":100.00}}\n";

    private ExportExamples() {}
}
